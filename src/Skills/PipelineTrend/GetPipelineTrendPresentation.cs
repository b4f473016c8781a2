using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Metrics;

namespace RevBot.Skills.PipelineTrend;

/// <summary>Says a trend as facts, tables and notes.</summary>
/// <param name="book">The view.</param>
/// <param name="measure">The measure.</param>
/// <param name="step">The length of a step.</param>
internal sealed class GetPipelineTrendPresentation(ScopedBook book, Measure measure, TrendStep step)
{
    private const double Certain = 0.05;

    /// <summary>The result with its facts, tables, findings and notes.</summary>
    public GetPipelineTrendResult Describe(GetPipelineTrendResult result) =>
        result with
        {
            Facts = Facts(result),
            Tables = [.. Tables(result)],
            Findings = GetPipelineTrendFindings.List(result, value => Told(result, value)),
            Notes = [.. Notes(result)],
        };

    private IReadOnlyList<Fact> Facts(GetPipelineTrendResult result)
    {
        var facts = new FactList()
            .Add("measure", "Measure", measure.Heading, measure.Definition)
            .Add("step", "Step", step.Name, "the length of a step")
            .Count("steps", "Steps", result.Points.Count, "steps shown, the current one included");
        AddEnds(facts, result);
        facts
            .Add(
                "growth",
                "Growth a year",
                GetPipelineTrendFindings.Effect(result, result.GrowthAYear),
                "the slope of least squares with seasons, a year"
            )
            .Add(
                "growth_from",
                "Growth since",
                result.LearntFrom is { } from ? FactFormat.Period(from) : null,
                "the first step that growth and season are told from"
            )
            .Add(
                "chance",
                "Chance of as much",
                FactValue.Share(result.GrowthPValue),
                "t test of the slope, errors widened by the likeness of neighbours"
            )
            .Add(
                "noise",
                "Noise of a step",
                GetPipelineTrendFindings.Effect(result, result.Noise),
                "standard deviation of what growth and season leave"
            )
            .Count("learnt", "Steps learnt from", result.Learnt, "whole steps with a value");
        if (result.SameDay is { } same)
        {
            AddSameDay(facts, result, same);
        }

        return facts.Facts;
    }

    private void AddSameDay(FactList facts, GetPipelineTrendResult result, TrendSameDay same) =>
        facts
            .Add("quarter", "Quarter", same.Quarter, "the current quarter")
            .Count("day", "Day of the quarter", same.Day, "days of the quarter up to today")
            .Add("now", "So far", same.Told, $"{measure.Definition}, up to today")
            .Add(
                "usual",
                "Usually by that day",
                Told(result, same.Usual),
                "mean of the last four quarters up to the same day"
            )
            .Add(
                "target",
                same.IsQuota ? "Quota" : "Last quarter",
                Told(result, same.Target),
                same.IsQuota ? "quota of the quarter" : "what the last quarter came to"
            )
            .Add("pace", "A week so far", Told(result, same.PaceAWeek), "so far ÷ weeks gone")
            .Add("needed", "A week from now on", Told(result, same.NeededAWeek), "(target − so far) ÷ weeks left");

    private void AddEnds(FactList facts, GetPipelineTrendResult result)
    {
        TrendPoint[] whole = [.. result.Points.Where(point => point is { IsPart: false, Told: not null })];
        if (whole.Length == 0)
        {
            return;
        }

        facts
            .Add("first", "First", whole[0].Told, measure.Definition)
            .Add("first_step", "First step", whole[0].Days, "the first whole step shown")
            .Add("latest", "Latest", whole[^1].Told, measure.Definition)
            .Add("latest_step", "Latest step", whole[^1].Days, "the last whole step");
    }

    private IEnumerable<FactTable> Tables(GetPipelineTrendResult result)
    {
        if (!result.IsKnown)
        {
            yield break;
        }

        yield return new TableBuilder<TrendPoint>("steps", $"{measure.Heading} by {step.Name}")
            .Column(
                step.Name,
                step.Name[..1].ToUpperInvariant() + step.Name[1..],
                "a step",
                point => FactValue.Period(point.Days)
            )
            .Column("value", measure.Heading, measure.Definition, point => point.Told)
            .Column(
                "expected",
                "Expected",
                "what growth and season lead to expect",
                point => Told(result, point.Expected)
            )
            .Detail(point =>
                point.IsPart ? "not a whole one"
                : point.IsOff ? "off by more than chance"
                : null
            )
            .Build(result.Points);
        if (result.SameDay is { Told: not null } same)
        {
            yield return new TableBuilder<TrendPoint>("same_day", $"Up to day {same.Day} of the quarter")
                .Column("quarter", "Quarter", "a quarter", point => point.Period)
                .Column("value", measure.Heading, $"{measure.Definition}, up to that day", point => point.Told)
                .Build([new(same.Quarter, same.Now, true) { Told = same.Told }, .. same.Past]);
        }
    }

    // A number in the measure's unit.
    private static FactValue? Told(GetPipelineTrendResult result, double? value)
    {
        var like =
            result.Points.Select(point => point.Told).FirstOrDefault(told => told is not null) ?? result.SameDay?.Told;
        return value is not { } known
            ? null
            : like switch
            {
                { Unit: FactUnit.Money, Currency: { } currency } => FactValue.Of(
                    Money.FromAmount((decimal)known, currency)
                ),
                { Unit: FactUnit.Share } => FactValue.Share(known),
                { Unit: FactUnit.Ratio } => FactValue.Ratio(known),
                _ => FactValue.Plain(known),
            };
    }

    private IEnumerable<Note> Notes(GetPipelineTrendResult result)
    {
        yield return new(
            NoteKind.Definition,
            measure.IsStock
                ? $"{measure.Heading} is as it stood at the end of each {step.Name}, whatever the deals' due dates; quotas and coverage are the quarter's."
                : $"{measure.Heading}: {measure.Definition}."
        );
        if (measure.Missing(book.Coverage) is { } missing)
        {
            yield return new(NoteKind.Missing, missing);
        }

        if (result.Learnt > 0)
        {
            yield return new(
                NoteKind.Definition,
                $"Growth, season and noise are told apart by least squares over {Wording.Plural(result.Learnt, step.Name)}; a step is named where it is off by more than chance over all of them (false discovery rate 5%)."
            );
        }

        if (result.GrowthPValue > Certain)
        {
            yield return new(NoteKind.Caution, "The growth cannot be told from chance.");
        }
    }
}
