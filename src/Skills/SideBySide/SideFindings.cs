using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.SideBySide;

/// <summary>Two or three sides as a finding, the same for every function: each figure, the difference, chance or not.</summary>
internal static class SideFindings
{
    /// <summary>The name of the sentence.</summary>
    public const string Id = "sides";

    /// <summary>
    /// Adds the sides, the one with the highest figure first; to be added before what speaks of all of them together. The
    /// marks are <c>real</c> and <c>chance</c> where that could be tested, <c>few</c> where it could not for want of cases.
    /// </summary>
    /// <param name="findings">What else there is.</param>
    /// <param name="sides">The sides; nothing is added for null.</param>
    /// <param name="measure">What their figures are, for people.</param>
    /// <param name="definition">How they are computed.</param>
    public static FindingList AddSides(this FindingList findings, Sides? sides, string measure, string definition)
    {
        if (sides is null)
        {
            return findings;
        }

        Side[] ranked =
        [
            .. sides
                .Each.OrderBy(side => side.Told is null)
                .ThenByDescending(side => side.Told?.Number)
                .ThenBy(side => side.Name, StringComparer.Ordinal),
        ];
        var (first, last) = (ranked[0], ranked[^1]);
        var own = new FactList()
            .Add("measure", "Measure", measure, "what is compared")
            .Add("difference", "Difference", Difference(first.Told, last.Told), "the highest − the lowest");
        return findings.Add(
            new(FindingKind.Comparison, Id)
            {
                Also = sides.AreAsked ? [FindingKind.Rank, FindingKind.Level] : [FindingKind.Rank],
                Weight = 1,
                Items = FindingItem.List(Id, ranked, (facts, side) => Facts(facts, side, measure, definition)),
                Facts = [.. own.Facts.Select(fact => fact with { Id = $"{Id}_{fact.Id}" })],
                Marks = Marks(first, last, ranked.Length),
            }
        );
    }

    private static FactList Facts(FactList facts, Side side, string measure, string definition) =>
        facts
            .Add("name", "Side", side.Name, "named in the filter")
            .Add("figure", measure, side.Told, definition, side.Deals)
            .Count("won", "Won", side.Won, "deals of it that were won")
            .Count("deals", "Deals", side.Deals, "deals that its figure is of")
            .Add("quota", "Quota", side.Quota, "the quota of its people")
            .Add("of_quota", "Of quota", side.OfQuota, "its figure ÷ quota, or the chance of reaching it");

    private static HashSet<string> Marks(Side first, Side last, int among) =>
        (first, last) switch
        {
            ({ Won: { } won, Deals: { } deals }, { Won: { } lastWon, Deals: { } lastDeals }) =>
            [
                Mark(SideRates.AreApart((won, deals), (lastWon, lastDeals), among)),
            ],
            ({ Values: { } values }, { Values: { } lastValues }) =>
            [
                Mark(SideRates.AreApart(values, lastValues, among)),
            ],
            _ => [],
        };

    private static string Mark(bool? areApart) =>
        areApart switch
        {
            true => "real",
            false => "chance",
            null => "few",
        };

    /// <summary>One figure − another of the same unit; shares differ in percentage points. Null where either is missing.</summary>
    public static FactValue? Difference(FactValue? value, FactValue? other)
    {
        if (value is null || other is null)
        {
            return null;
        }

        var difference = value.Number - other.Number;
        return value switch
        {
            { Unit: FactUnit.Money, Currency: { } currency } => FactValue.Of(Money.FromAmount(difference, currency)),
            { Unit: FactUnit.Share } => FactValue.Points((double)difference),
            { Unit: FactUnit.Count } => FactValue.Count((long)difference),
            { Unit: FactUnit.Ratio } => FactValue.Ratio((double)difference),
            _ => FactValue.Plain((double)difference),
        };
    }
}
