internal import RepostCore
