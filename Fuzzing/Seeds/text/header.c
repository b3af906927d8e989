/*
 * Copyright (C) 2001, 2003-2005 Harbour Trust, Inc.
 * Licensed under the Apache License, Version 2.0
 */
// SPDX-License-Identifier: MIT
# Reposted with permission from the Harbour Bulletin
-- by J. Berg
int main(void) { return 0; } /* trailing */
