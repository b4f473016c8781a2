using RevBot.Skills.Filtering;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>A field of a filter in the address of the dashboard.</summary>
/// <param name="Key">Its name there.</param>
/// <param name="Read">Its values in a filter; null where it narrows nothing.</param>
/// <param name="Set">The filter with other values in it; null for none.</param>
internal sealed record AddressField(
    string Key,
    Func<DealFilter, IReadOnlyList<string>?> Read,
    Func<DealFilter, IReadOnlyList<string>?, DealFilter> Set
);
