"""J3: who may write what."""
