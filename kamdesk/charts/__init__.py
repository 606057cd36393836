"""Charts: ``draw(axes, data, palette, lang)`` on given matplotlib axes. No Qt, no Session.

Each kind has a frozen data class that also gives the chart's finding (``title``) and its numbers
(``table``). ``render.save`` writes a picture; the workbench draws through ``ui.widgets.ChartView``.
"""
