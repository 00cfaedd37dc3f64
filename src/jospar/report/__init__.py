"""From figures to pages: views, and the renderers that write them down."""
