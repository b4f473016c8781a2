using RevBot.Skills.Filtering;

namespace RevBot.Skills.SideBySide;

/// <summary>One of the things of a kind that a filter names, with the filter that names it alone.</summary>
/// <param name="Name">As answers call it: <c>Germany</c>.</param>
/// <param name="Filter">The filter with this one for all of its kind; everything else stays.</param>
internal sealed record NamedSide(string Name, DealFilter Filter);
