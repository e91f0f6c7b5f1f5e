"""The nouns: geometry, spans and offset maps, pages, blocks, identity. No stage, no disk."""
