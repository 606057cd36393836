"""Paper: pages that are drawn with Qt and look the same as PDF, in print and on the screen."""
