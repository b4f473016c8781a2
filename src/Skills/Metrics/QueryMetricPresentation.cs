using System.Globalization;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>
/// Says measured values as facts, formulas, tables and notes. Each measure is a fact by its own name; the first measure
/// is one once more under <c>headline</c>, for sentences that do not know which measure was asked for.
/// </summary>
/// <remarks>
/// A formula is put onto a fact only where its terms were asked for too: a win rate alone has none, a win rate with the
/// numbers of deals won and lost has. A table has at most six columns; more measures are shown in more tables.
/// </remarks>
/// <param name="question">What was asked.</param>
/// <param name="telling">The period, and why it was taken where none was named.</param>
/// <param name="answer">What was found.</param>
/// <param name="isAnyTime">Whether the period stands for any time.</param>
internal sealed partial class QueryMetricPresentation(
    MetricQuestion question,
    TellingPeriod telling,
    MetricAnswer answer,
    bool isAnyTime
)
{
    private const int MostColumns = 6;
    private const int NamedOthers = 3;

    private const string ComparedDefinition =
        "the same in the period compared with; what stands, at the same point of it";

    private const string SameDayDefinition =
        "the same in the period compared with, up to as many days after its start as today is after the start of this one";

    private const string ChangeDefinition = "value − before";

    /// <summary>The result with its facts, tables and notes.</summary>
    public QueryMetricResult Describe(QueryMetricResult result) =>
        result with
        {
            Facts = Worked(Facts()),
            Findings = QueryMetricFindings.List(answer, question.Measures, answer.Lines.Count > 1),
            Tables = [.. Tables()],
            Notes = [.. Notes()],
            ListedGroups = question.Dimensions is [{ Time: null } only]
                ? ListedGroups.Of(only.Name, answer.Lines.Select(line => line.Key.First))
                : ListedGroups.None,
        };

    private IReadOnlyList<Fact> Worked(IReadOnlyList<Fact> facts)
    {
        var workings = new Workings(facts)
            .Sum("headline_change", "headline", "-headline_before")
            .Sum("headline_same_day_change", "headline", "-headline_same_day");
        foreach (var measure in question.Measures)
        {
            workings.Sum($"{measure.Name}_change", measure.Name, $"-{measure.Name}_before");
        }

        return workings
            .Ratio("attainment", "won_amount", "quota")
            .Ratio("coverage", "pipeline_amount", "quota")
            .Ratio("win_rate", "won_count", "won_count", "lost_count")
            .Ratio("win_rate_by_amount", "won_amount", "won_amount", "lost_amount")
            .Ratio("average_deal_size", "won_amount", "won_count")
            .Counts(CountedDeals.Won, "won_amount", "won_count")
            .Counts(CountedDeals.Lost, "lost_amount", "lost_count")
            .Counts(CountedDeals.Open, "pipeline_amount", "deal_count")
            .Counts(CountedDeals.Closed, "win_rate", "win_rate_by_amount")
            .Facts;
    }

    private IReadOnlyList<Fact> Facts()
    {
        var facts = new FactList().Add("period", "Period", telling.Period, "the fiscal calendar");
        AddHeadline(facts);
        AddOthers(facts);
        foreach (var (place, measure) in question.Measures.Index())
        {
            facts
                .Add(measure.Name, measure.Heading, answer.Total.Values[place], measure.Definition)
                .Add($"{measure.Name}_before", "Before", answer.Total.Before?[place], ComparedDefinition)
                .Add($"{measure.Name}_change", "Change", answer.Total.Change?[place], ChangeDefinition);
        }

        AddEnds(facts);
        return facts.Facts;
    }

    // The first measure once more under ids that do not depend on which it is, for the answer's first sentence.
    private void AddHeadline(FactList facts)
    {
        var measure = question.Measures[0];
        facts
            .Add("headline_name", "Measure", measure.Heading, "the first measure asked for")
            .Add("headline", measure.Heading, answer.Total.Values[0], measure.Definition)
            .Add("before_period", "Compared with", answer.CompareTo, "the period compared with")
            .Add("headline_before", "Before", answer.Total.Before?[0], ComparedDefinition)
            .Add("headline_change", "Change", answer.Total.Change?[0], ChangeDefinition)
            .Add("headline_same_day", "By the same day", answer.SameDay, SameDayDefinition)
            .Add(
                "headline_same_day_change",
                "Change by the same day",
                SideFindings.Difference(answer.Total.Values[0], answer.SameDay),
                "value − the one by the same day"
            )
            .Add("whole", "The whole", answer.Whole?.Value, "the same of the deals that these are a part of")
            .Add("whole_of", "Whole of", answer.Whole?.Words, "whose deals the whole is")
            .Add("share", "Share", answer.Whole?.ShareOf(answer.Total.Values[0]), "value ÷ the whole")
            .Add("missing", "Missing", measure.Missing(question.Book.Coverage), "what the company has loaded");
    }

    private void AddOthers(FactList facts)
    {
        foreach (var (place, measure) in question.Measures.Index().Skip(1).Take(NamedOthers))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"also_{place}");
            facts
                .Add($"{id}_name", "Measure", measure.Heading, "another measure asked for")
                .Add(id, measure.Heading, answer.Total.Values[place], measure.Definition);
        }
    }

    // The highest and the lowest of all groups by the first measure, shown or not, where at least two can be ranked.
    private void AddEnds(FactList facts)
    {
        Ranked[] known =
        [
            .. answer.All.SelectMany(line =>
                line.Values[0] is { } value && !line.IsThin[0]
                    ? new[] { new Ranked(line, value) }
                    : Array.Empty<Ranked>()
            ),
        ];
        if (known.Length < 2)
        {
            return;
        }

        var definition = question.Measures[0].Definition;
        var isOfTime = question.Dimensions.Any(dimension => dimension.Time is not null);
        // A stretch of time that is not over is the lowest of them for that alone.
        Ranked[] over = isOfTime ? [.. known.Where(group => IsOver(group.Line))] : known;
        var most = known.MaxBy(group => group.Value.Number)!;
        var least = over.MinBy(group => group.Value.Number);
        facts
            .Add("most_group", "Highest", NameOf(most.Line), "the group with the highest value")
            .Add("most", "Highest value", most.Value, definition)
            .Add("most_share", "Of all", ShareOfAll(most.Value), "value ÷ that of all groups");

        if (least is not null)
        {
            AddLeast(facts, most, least, over);
        }
    }

    private void AddLeast(FactList facts, Ranked most, Ranked least, Ranked[] over)
    {
        var isLowestFirst =
            least.Value.Number < most.Value.Number
            && ReferenceEquals(answer.Lines.FirstOrDefault(line => over.Any(group => group.Line == line)), least.Line);
        var isOfTime = question.Dimensions.Any(dimension => dimension.Time is not null);
        if (isLowestFirst || (!isOfTime && answer.All.Count == answer.Lines.Count))
        {
            facts
                .Add("least_group", "Lowest", NameOf(least.Line), "the group with the lowest value")
                .Add("least", "Lowest value", least.Value, question.Measures[0].Definition)
                .Add("least_share", "Of all", ShareOfAll(least.Value), "value ÷ that of all groups")
                .Add("lowest_first", "Order", isLowestFirst ? "lowest first" : null, "the order asked for");
        }
    }

    private bool IsOver(MetricLine line) =>
        question
            .Dimensions.Select((dimension, place) => (dimension.Time, Key: line.Key[place]))
            .Where(part => part.Time is not null)
            .All(part =>
                part.Key is not DealDimension.None
                && PeriodArgument.Parse(question.Book, part.Key) is { } period
                && period.End <= question.Book.Today
            );

    // A deal in several countries counts in each, so such groups are no shares of all.
    private FactValue? ShareOfAll(FactValue value) =>
        question.Measures[0].AddsUp
        && question.Dimensions.All(dimension => dimension is { IsShared: false, Time: null })
        && answer.Total.Values[0] is { } all
            ? new MetricWhole(null, all).ShareOf(value)
            : null;

    private string NameOf(MetricLine line) =>
        string.Join(", ", question.Dimensions.Select((_, place) => NameOf(line, place)));

    private string NameOf(MetricLine line, int place) =>
        question.Dimensions[place].Time is null ? line.Key[place] : FactFormat.Period(line.Key[place]);

    private IEnumerable<FactTable> Tables()
    {
        if (question.Measures.Count > 1 || answer.CompareTo is not null)
        {
            yield return Totals();
        }

        if (answer.Lines.Count == 0)
        {
            yield break;
        }

        // As many measures a table as fit beside the groups' names; a compared one takes three columns.
        var each = answer.Lines[0].Before is null ? 1 : 3;
        var measures = Math.Max(1, (MostColumns - question.Dimensions.Count) / each);
        for (var first = 0; first < question.Measures.Count; first += measures)
        {
            yield return Groups(first, Math.Min(measures, question.Measures.Count - first));
        }
    }

    private FactTable Totals()
    {
        var table = new TableBuilder<int>("totals", "In all")
            .Column("measure", "Measure", "the measure's name", place => question.Measures[place].Heading)
            .Column("value", "Value", "see the fact of the measure's name", place => answer.Total.Values[place]);
        if (answer.CompareTo is not null)
        {
            table
                .Column("before", "Before", ComparedDefinition, place => answer.Total.Before?[place])
                .Column("change", "Change", ChangeDefinition, place => answer.Total.Change?[place]);
        }

        return table.Build(Enumerable.Range(0, question.Measures.Count));
    }

    private FactTable Groups(int first, int count)
    {
        var places = Enumerable.Range(first, count).ToArray();
        var table = new TableBuilder<MetricLine>(
            first == 0 ? "groups" : FormattableString.Invariant($"groups_{first + 1}"),
            string.Join(", ", places.Select(place => question.Measures[place].Heading))
        ).ScaledBar(line => (double?)line.Values[first]?.Number);
        foreach (var (place, dimension) in question.Dimensions.Index())
        {
            table.Column(dimension.Name, dimension.Heading, "the group", line => NameOf(line, place));
        }

        foreach (var place in places)
        {
            AddMeasure(table, place);
        }

        return table.Build(answer.Lines, answer.All.Count, most => answer.All.Take(most));
    }

    private void AddMeasure(TableBuilder<MetricLine> table, int place)
    {
        var measure = question.Measures[place];
        table.Column(measure.Name, measure.Heading, measure.Definition, line => line.Values[place]);
        if (answer.Lines[0].Before is not null)
        {
            table
                .Column($"{measure.Name}_before", "Before", ComparedDefinition, line => line.Before?[place])
                .Column($"{measure.Name}_change", "Change", ChangeDefinition, line => line.Change?[place]);
        }
    }

    // A group with its value of the first measure.
    private sealed record Ranked(MetricLine Line, FactValue Value);
}
