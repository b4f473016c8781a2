using System.Globalization;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.PipelineChanges;

namespace RevBot.Skills.Brief;

/// <content>For whom the brief is, and what happened to deals, out of the comparison of get_pipeline_changes.</content>
internal sealed partial class GetBriefPresentation
{
    private const int MostNamedOfLine = 3;

    // Lines of less than this share of all that moved are told together.
    private const double LeastLine = 0.05;

    // A window in which less than this share of the usual money moved is quiet.
    private const double Quiet = 0.25;

    private Statement Head(Statement blank, BriefKind kind)
    {
        var viewer = view.Book.Scope.Viewer;
        var facts = new StatementFacts(StatementKind.Head)
            .Add("viewer", "For", viewer.Name, "who reads it")
            .Add("whose", "About", view.Whose ?? viewer.Team, "the deals that it is about")
            .Add("days", "Days", FactFormat.Days(view.Since, view.Until), "the days whose changes count")
            .Add("data", "Data of", view.Book.DataDay, "the last day of the data");
        return blank with
        {
            Facts = facts.Facts,
            Marks = StatementNames.Marks([
                StatementNames.Key(kind),
                view.IsOwn ? "own" : string.Empty,
                view.Whose is null ? string.Empty : "chosen",
                view.Book.Scope.SeesAll ? "all" : string.Empty,
            ]),
        };
    }

    // Every line names its largest deals and sums up the others; lines of little money are summed up together.
    private Statement? Happened(Statement blank, BriefKind kind)
    {
        if (!view.Book.Coverage.CloseDates)
        {
            return null;
        }

        var moved = Happenings.Total(view.Happened, view.Book.Company.Currency);
        var small = view.Happened.Where(line => line.Total.Minor < LeastLine * moved.Minor).ToArray();
        var told = small.Length > 1 ? view.Happened.Except(small).ToArray() : view.Happened;
        var named = Named(told, MostNamed(kind));
        var facts = new StatementFacts(StatementKind.Happened)
            .Add("moved", "Moved", moved, "the amounts of all deals to which something happened", Deals(view.Happened))
            .Count("deals", "Deals", Deals(view.Happened), "deals to which something happened")
            .Add("usual", "Usually moved", Usual(view.UsualMoved), "the median of earlier windows of the same length");
        return blank with
        {
            Facts = facts.Facts,
            Items =
            [
                .. told.Select((line, place) => LineItem(line, place + 1, named)),
                .. small.Length > 1 ? new[] { SmallItem(small, told.Count + 1) } : [],
            ],
            Marks = StatementNames.Marks([
                StatementNames.Key(kind),
                view.Happened.Count == 0 ? "none" : string.Empty,
                view.UsualMoved is { } usual && moved.Minor < Quiet * usual.Minor ? "quiet" : string.Empty,
            ]),
        };
    }

    // How many deals have a name; the briefs that say more besides name fewer.
    private static int MostNamed(BriefKind kind) =>
        kind switch
        {
            BriefKind.Monday or BriefKind.Thursday or BriefKind.Monthly => 4,
            BriefKind.Deals => 6,
        };

    // Where usually nothing moves there is nothing to compare with.
    private static Money? Usual(Money? amount) => amount is { Minor: > 0 } ? amount : null;

    private IEnumerable<string> SinceMarks() =>
        [
            view.Since == view.Period.Start ? "from_start" : string.Empty,
            view.Since.DayOfWeek == NodaTime.IsoDayOfWeek.Monday ? "monday" : string.Empty,
        ];

    // The largest of each line first, then the second of each, not more than three of a line.
    private static HashSet<HappenedDeal> Named(IReadOnlyList<Happening> lines, int most) =>
        [
            .. lines
                .SelectMany(line =>
                    line.Deals.Where(deal => deal is { Deal: not null, Amount.Minor: > 0 })
                        .Take(MostNamedOfLine)
                        .Select((deal, place) => (Deal: deal, Place: place))
                )
                .OrderBy(named => named.Place)
                .ThenByDescending(named => named.Deal.Amount.Minor)
                .ThenBy(named => named.Deal.Deal!.Value.Id, StringComparer.Ordinal)
                .Take(most)
                .Select(named => named.Deal),
        ];

    private StatementItem LineItem(Happening line, int place, HashSet<HappenedDeal> named)
    {
        var shown = line.Deals.Where(named.Contains).ToArray();
        var facts = new StatementFacts(StatementKind.Happened, place)
            .Add("line", "What", LineNames.Name(line.Kind), "what happened to the deals")
            .Add("total", LineNames.Name(line.Kind), line.Total, Definition(line.Kind), line.Deals.Count)
            .Count("count", "Deals", line.Deals.Count, "how many deals that is");
        foreach (var (deal, number) in shown.Select((deal, index) => (deal, index + 1)))
        {
            AddDeal(facts, deal, number);
        }

        AddRest(facts, line, shown);
        return facts.Item(LineNames.Id(line.Kind), line.Deals.Count == 1 ? "one" : string.Empty);
    }

    private void AddDeal(StatementFacts facts, HappenedDeal happened, int number)
    {
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        var deal = happened.Deal!.Value;
        facts
            .Add($"deal_{suffix}", "Deal", deal.Name, "as in the CRM")
            .Add($"owner_{suffix}", "Owner", view.IsOwn ? null : deal.Now.Owner?.Name, "who owns the deal now")
            .Add($"amount_{suffix}", "Amount", happened.Amount, "what of it moved")
            .Add($"why_{suffix}", "Why", happened.Reason, "the reason as in the CRM, or what became of it");
    }

    private static void AddRest(StatementFacts facts, Happening line, HappenedDeal[] shown)
    {
        var others = line.Deals.Count - shown.Length;
        if (others > 0 && shown.Length > 0)
        {
            var rest = shown.Aggregate(line.Total, (left, deal) => left - deal.Amount);
            facts
                .Add("rest", "Others", rest, "total − the deals named", others)
                .Count("rest_count", "Other deals", others, "deals that are not named");
        }
    }

    private static StatementItem SmallItem(IReadOnlyList<Happening> small, int place) =>
        new StatementFacts(StatementKind.Happened, place)
            .Add("line", "What", "All else", "lines of little money, together")
            .Add("total", "All else", Happenings.Total(small, small[0].Total.Currency), "their sum", Deals(small))
            .Count("count", "Deals", Deals(small), "how many deals that is")
            .Item();

    private static string Definition(LineKind kind) =>
        kind is LineKind.Won or LineKind.Lost ? "at the amounts at which they closed" : LineNames.Definition(kind);

    private static int Deals(IEnumerable<Happening> lines) => lines.Sum(line => line.Deals.Count);
}
