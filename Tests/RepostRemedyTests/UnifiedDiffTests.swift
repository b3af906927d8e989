import RepostRemedy
import Testing

@Suite struct UnifiedDiffTests {}
