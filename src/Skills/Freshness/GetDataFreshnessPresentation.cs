using NodaTime;
using NodaTime.Text;
using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Freshness;

/// <summary>Says the ages of the data as facts, findings, tables and notes.</summary>
internal static class GetDataFreshnessPresentation
{
    private const double MostHours = 48;
    private const string Since =
        "time since the newest loading ended, of a sync since up to when changes are known, of a frozen extract since its last day, by the answer's clock";
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The result with all that.</summary>
    public static GetDataFreshnessResult Describe(GetDataFreshnessResult result, ScopedBook book) =>
        result with
        {
            Facts = Facts(result, book),
            Findings = new FindingList()
                .Add(FindingKind.Level, "age", 1, "age")
                .Add(FindingKind.Verdict, "state", 1, "age")
                .AddIf(result.AgeHours is not null, FindingKind.Date, "loaded", 0.9)
                .AddIf(
                    result.Sources.Any(source => source.NewestChangeAt is not null),
                    FindingKind.Level,
                    "change",
                    0.6
                )
                .AddIf(result.IsStale && result.AgeHours is not null, FindingKind.Action, "step", 0.5)
                .Findings,
            Tables = [.. Tables(result, book)],
            Notes =
            [
                new(
                    NoteKind.Definition,
                    book.Company.FrozenOn is null
                        ? "Age is the time since the newest loading ended, of a sync since up to when the CRM's changes are known; a source is stale when its own is older than the limit, which the settings can change."
                        : "Age is the time since the extract's last day; older than the limit, which the settings can change, is stale."
                ),
            ],
        };

    private static IReadOnlyList<Fact> Facts(GetDataFreshnessResult result, ScopedBook book)
    {
        var facts = new FactList();
        if (result.AgeHours is { } hours)
        {
            facts.Add("age", "Age", Age(hours), Since);
        }

        facts
            .Add("limit", "Limit", FactValue.Plain(result.LimitHours), "hours past which data are stale; a setting")
            .Add("frozen", "Frozen on", FactValue.IsoDate(result.FrozenOn), "the last day of the extract")
            .Count("sources", "Sources", result.Sources.Count, "what data were loaded from")
            .Count("stale", "Stale", result.Sources.Count(source => source.IsStale), "sources older than the limit");
        if (book.LastSync is { } last)
        {
            facts.Add("source", "Source", last.Source, "the source of the newest loading");
            AddMoment(facts, "loaded", "Last answered", last.FinishedAt, book);
            if (GetDataFreshness.NewestChange(last) is { } change)
            {
                AddMoment(facts, "change", "Newest change", change, book);
            }
        }

        return facts.Facts;
    }

    // An age in the unit that people would say it in.
    private static FactValue Age(double hours) =>
        hours < 1.5 ? FactValue.Name(Wording.Plural((long)(hours * 60), "minute"))
        : hours < MostHours ? FactValue.Name(Wording.Plural((long)hours, "hour"))
        : FactValue.Days((long)(hours / 24));

    private static void AddMoment(FactList facts, string id, string label, Instant at, ScopedBook book) =>
        facts
            .Add(
                id + "_on",
                label,
                book.Company.DayOf(at),
                $"{label.ToLowerInvariant()}, the day in the reporting zone"
            )
            .Add(
                id + "_at",
                label + ", time",
                Clock.Format(at.InZone(book.Company.Zone).TimeOfDay),
                $"{label.ToLowerInvariant()}, the time in the reporting zone"
            );

    private static IEnumerable<FactTable> Tables(GetDataFreshnessResult result, ScopedBook book)
    {
        if (result.Sources.Count > 0)
        {
            yield return new TableBuilder<GetDataFreshnessResult.SourceAge>("sources", "Sources")
                .Column("source", "Source", "what data were loaded from", source => source.Source)
                .Column(
                    "age",
                    "Age",
                    "time since its newest loading ended; of a sync, since up to when its changes are known",
                    source => Age(source.AgeHours)
                )
                .Column(
                    "answered",
                    "Last answered",
                    "when its newest loading ended",
                    source => Moment(source.AnsweredAt, book)
                )
                .Column(
                    "change",
                    "Newest change",
                    "the newest change in it",
                    source => Moment(source.NewestChangeAt, book)
                )
                .Column("state", "State", "stale: older than the limit", source => source.IsStale ? "stale" : "fresh")
                .Build(result.Sources);
        }

        yield return new TableBuilder<GetDataFreshnessResult.ContentAge>("contents", "What you see")
            .Column("content", "Data", "the kind of data", content => content.Content)
            .Date("newest", "Newest", "the day of the newest in what you see", content => content.NewestOn)
            .Build(result.Contents);
    }

    private static string? Moment(string? iso, ScopedBook book) =>
        iso is null || !InstantPattern.General.Parse(iso).TryGetValue(default, out var at)
            ? null
            : $"{Wording.Day(book.Company.DayOf(at))}, {Clock.Format(at.InZone(book.Company.Zone).TimeOfDay)}";
}
