using System.Globalization;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <summary>Says measured values as facts and tables.</summary>
internal sealed class MetricFacts(MetricQuestion question, TellingPeriod telling)
{
    private const int MostColumns = 6;
    private const int SaidOthers = 3;

    private const string ComparedDefinition =
        "the same in the period compared with; what stands, at the same point of it";

    public QueryMetricResult Describe(QueryMetricResult result, MetricAnswer answer) =>
        result with
        {
            Facts = Worked(Facts(answer)),
            Tables = [.. Tables(answer)],
            Notes = [.. new MetricNotes(question, telling).Of(answer)],
        };

    private IReadOnlyList<Fact> Worked(IReadOnlyList<Fact> facts)
    {
        var workings = new Workings(facts).Sum("headline_change", "headline", "-headline_before");
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

    private IReadOnlyList<Fact> Facts(MetricAnswer answer)
    {
        var facts = new FactList();
        facts.Add("period", "Period", FactValue.Period(telling.Period), "the fiscal calendar");
        AddHeadline(facts, answer);
        AddOthers(facts, answer);
        for (var place = 0; place < question.Measures.Count; place++)
        {
            var measure = question.Measures[place];
            facts
                .Add(measure.Name, measure.Heading, answer.Total.Values[place], measure.Definition)
                .Add($"{measure.Name}_before", "Before", answer.Total.Before?[place], ComparedDefinition)
                .Add($"{measure.Name}_change", "Change", answer.Total.Change?[place], "value − before");
        }

        AddEnds(facts, answer);
        return facts.Facts;
    }

    // The first measure once more under ids that do not depend on which it is, for the answer's first sentence.
    private void AddHeadline(FactList facts, MetricAnswer answer)
    {
        var measure = question.Measures[0];
        facts
            .Add("headline_name", "Measure", FactValue.Name(measure.Heading), "the first measure asked for")
            .Add("headline", measure.Heading, answer.Total.Values[0], measure.Definition);
        if (answer.CompareTo is { } compareTo)
        {
            facts
                .Add("before_period", "Compared with", FactValue.Period(compareTo), "the period compared with")
                .Add("headline_before", "Before", answer.Total.Before?[0], ComparedDefinition)
                .Add("headline_change", "Change", answer.Total.Change?[0], "value − before");
        }

        if (measure.Missing(question.Book.Coverage) is { } missing)
        {
            facts.Add("missing", "Missing", FactValue.Name(missing), "what the company has loaded");
        }
    }

    private void AddOthers(FactList facts, MetricAnswer answer)
    {
        foreach (var (place, measure) in question.Measures.Index().Skip(1).Take(SaidOthers))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"also_{place}");
            facts
                .Add($"{id}_name", "Measure", FactValue.Name(measure.Heading), "another measure asked for")
                .Add(id, measure.Heading, answer.Total.Values[place], measure.Definition);
        }
    }

    private void AddEnds(FactList facts, MetricAnswer answer)
    {
        var known = answer.Lines.Where(line => line.Values[0] is not null).ToArray();
        if (known.Length < 2)
        {
            return;
        }

        var definition = question.Measures[0].Definition;
        var (most, least) = (
            known.MaxBy(line => line.Values[0]!.Number)!,
            known.MinBy(line => line.Values[0]!.Number)!
        );
        facts
            .Add("most_group", "Highest", FactValue.Name(NameOf(most)), "the group with the highest value")
            .Add("most", "Highest value", most.Values[0], definition);
        // The last stretch of time is seldom over, so the lowest of them says nothing.
        if (answer.Groups == answer.Lines.Count && question.Dimensions.All(dimension => dimension.Time is null))
        {
            facts
                .Add("least_group", "Lowest", FactValue.Name(NameOf(least)), "the group with the lowest value")
                .Add("least", "Lowest value", least.Values[0], definition);
        }
    }

    private string NameOf(MetricLine line) =>
        line.Key is { Second: not null } key ? $"{NameOf(key, 0)}, {NameOf(key, 1)}" : NameOf(line.Key!.Value, 0);

    private string NameOf(in GroupKey key, int place) =>
        question.Dimensions[place].Time is null ? key[place] : FactFormat.Period(key[place]);

    private IEnumerable<FactTable> Tables(MetricAnswer answer)
    {
        if (question.Measures.Count > 1 || answer.CompareTo is not null)
        {
            yield return Totals(answer);
        }

        if (answer.Lines.Count == 0)
        {
            yield break;
        }

        var each = answer.Lines[0].Before is null ? 1 : 3;
        var measures = Math.Max(1, (MostColumns - question.Dimensions.Count) / each);
        for (var first = 0; first < question.Measures.Count; first += measures)
        {
            yield return Groups(answer, first, Math.Min(measures, question.Measures.Count - first));
        }
    }

    private FactTable Totals(MetricAnswer answer)
    {
        var compared = answer.CompareTo is not null;
        IEnumerable<FactColumn> comparison = compared
            ? [new("before", "Before", ComparedDefinition), new("change", "Change", "value − before")]
            : [];
        return new(
            "totals",
            "In all",
            [
                new("measure", "Measure", "the measure's name"),
                new("value", "Value", "see the fact of the measure's name"),
                .. comparison,
            ],
            [
                .. question.Measures.Select(
                    (measure, place) =>
                        new FactRow([
                            FactValue.Name(measure.Heading),
                            answer.Total.Values[place],
                            .. compared
                                ? new[] { answer.Total.Before?[place], answer.Total.Change?[place] }
                                : Array.Empty<FactValue?>(),
                        ])
                ),
            ]
        );
    }

    private FactTable Groups(MetricAnswer answer, int first, int count)
    {
        var places = Enumerable.Range(first, count).ToArray();
        var scale = answer.Lines.Max(line => Math.Abs(line.Values[first]?.Number ?? 0));
        return new(
            first == 0 ? "groups" : FormattableString.Invariant($"groups_{first + 1}"),
            string.Join(", ", places.Select(place => question.Measures[place].Heading)),
            [
                .. question.Dimensions.Select(dimension => new FactColumn(
                    dimension.Name,
                    dimension.Heading,
                    "the group"
                )),
                .. places.SelectMany(place => Columns(question.Measures[place], answer.Lines[0].Before is not null)),
            ],
            [.. answer.Lines.Select(line => Row(line, places, scale))]
        )
        {
            OutOf = answer.Groups > answer.Lines.Count ? answer.Groups : null,
        };
    }

    private static IEnumerable<FactColumn> Columns(Measure measure, bool compared)
    {
        yield return new(measure.Name, measure.Heading, measure.Definition);
        if (compared)
        {
            yield return new($"{measure.Name}_before", "Before", ComparedDefinition);
            yield return new($"{measure.Name}_change", "Change", "value − before");
        }
    }

    private FactRow Row(MetricLine line, int[] places, decimal scale) =>
        new([
            .. question.Dimensions.Select((_, place) => FactValue.Name(NameOf(line.Key!.Value, place))),
            .. places.SelectMany(place => Cells(line, place)),
        ])
        {
            Bar = scale > 0 && line.Values[places[0]] is { } value ? (double)(value.Number / scale) : null,
        };

    private static IEnumerable<FactValue?> Cells(MetricLine line, int place) =>
        line.Before is null ? [line.Values[place]] : [line.Values[place], line.Before[place], line.Change![place]];
}
