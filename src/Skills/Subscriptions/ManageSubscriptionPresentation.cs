using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using Standing = RevBot.Skills.Subscriptions.ManageSubscriptionResult.StandingSubscription;

namespace RevBot.Skills.Subscriptions;

/// <summary>Says what a person gets as facts, a table and notes.</summary>
internal static class ManageSubscriptionPresentation
{
    private const string Set = "what the person and the company have set";

    /// <summary>Adds facts, the table and notes to a result.</summary>
    /// <param name="result">Without them.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="isFrozen">Whether the company's clock stands still.</param>
    /// <param name="asked">What was asked about, for where nothing was changed.</param>
    public static ManageSubscriptionResult Describe(
        ManageSubscriptionResult result,
        Currency currency,
        bool isFrozen,
        IReadOnlyList<SubscriptionKind> asked
    )
    {
        var changed = result.Standing.Where(one => result.Changed.Contains(one.Kind, StringComparer.Ordinal)).ToArray();
        var shown = result.Action == SubscriptionAction.List ? [.. result.Standing.Where(one => one.IsOn)] : changed;
        var next = shown
            .Where(one => one.Next is not null)
            .OrderBy(one => one.Next, StringComparer.Ordinal)
            .ThenBy(one => one.NextTime, StringComparer.Ordinal)
            .FirstOrDefault();
        return result with
        {
            Findings = ManageSubscriptionFindings.List(result.Action),
            Facts = new FactList()
                .Add("what", "What", Names(shown), Set)
                .Add("asked", "Asked about", string.Join(" and ", asked.Select(SubscriptionKinds.TitleOf)), Set)
                .Add("when", "When", When(shown), Set)
                .Add("zone", "Time zone", shown.FirstOrDefault()?.Zone, "the person's, else the company's")
                .Add("way", "Way", shown.Select(one => one.Way).FirstOrDefault(way => way is not null), Set)
                .Add("floor", "Deals from", Floor(result, currency), Set)
                .Add("until", "Comes again", FactValue.IsoDate(changed.FirstOrDefault()?.PausedUntil), Set)
                .Add("next_what", "What comes next", next is null ? null : TitleOf(next), Set)
                .Add("next", "Next", FactValue.IsoDate(next?.Next), "the next day by rhythm, zone and days off")
                .Add("next_time", "At", next?.NextTime, "the time by the rhythm, in the zone")
                .Facts,
            Tables = result.Standing.Any(one => one.IsOn) ? [Table(result.Standing)] : [],
            Notes =
            [
                .. isFrozen
                    ?
                    [
                        new Note(
                            NoteKind.Caution,
                            "The data are a frozen extract, whose clock stands still: nothing comes by itself until live data are loaded."
                        ),
                    ]
                    : Array.Empty<Note>(),
            ],
        };
    }

    private static Money? Floor(ManageSubscriptionResult result, Currency currency) =>
        result.Changes.Select(row => row.MinAmountMinor).FirstOrDefault(amount => amount is not null) is { } minor
            ? new(minor, currency)
            : null;

    private static string? Names(IReadOnlyList<Standing> some) =>
        some.Count == 0 ? null : string.Join(" and ", some.Select(TitleOf));

    // Of several, the table says it.
    private static string? When(IReadOnlyList<Standing> some) => some.Count == 1 ? some[0].When : null;

    private static string TitleOf(Standing one) => SubscriptionKinds.TitleOf(SubscriptionKinds.Find(one.Kind)!.Value);

    private static FactTable Table(IReadOnlyList<Standing> all) =>
        new(
            "subscriptions",
            "What you get",
            [
                new("what", "What", Set),
                new("when", "When", Set),
                new("next", "Next", "the next day by rhythm, zone and days off"),
                new("how", "How", Set),
            ],
            [
                .. all.Where(one => one.IsOn)
                    .Select(one => new FactRow([
                        FactValue.Name(TitleOf(one)),
                        FactValue.Name($"{one.When} ({one.Zone})"),
                        FactValue.IsoDate(one.Next),
                        FactValue.Name(How(one)),
                    ])),
            ]
        );

    private static string How(Standing one) =>
        string.Join(
            ", ",
            new[]
            {
                one.Way ?? "where you spoke last",
                one.OnlyIfChanged ? "only if something changed" : null,
                one.PausedUntil is null ? null : "paused",
                one.IsDefault ? "by default" : null,
            }.OfType<string>()
        );
}
