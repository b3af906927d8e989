/* Ring buffer: one writer, one reader. */
#include <stdatomic.h>
#include <stddef.h>

#define SIZE 256

static unsigned char ring[SIZE];
static atomic_size_t head, tail;

/* Returns 0 where the ring is full; the caller may try again. */
int ring_put(unsigned char byte)
{
    size_t at = atomic_load(&head);
    if (at - atomic_load(&tail) == SIZE)
        return 0;
    ring[at % SIZE] = byte;   /* source of the byte is not kept */
    atomic_store(&head, at + 1);
    return 1;
}

/* (c) would be the third case here, after (a) full and (b) empty. */
