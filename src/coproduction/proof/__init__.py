"""Whether a file says what its document says: both as lines, one beside the other, and two validators."""
