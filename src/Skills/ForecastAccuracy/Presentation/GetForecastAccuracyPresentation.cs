using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Presentation;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <summary>Says the record as facts, tables and notes.</summary>
internal sealed partial class GetForecastAccuracyPresentation(ScopedBook book, DealSelection selection)
{
    private const int MostSellers = 15;
    private const int FewQuarters = 8;
    private const string Accuracy = "mean of 1 − |actual − forecast| ÷ actual over closed quarters";
    private const string Bias = "mean of (forecast − actual) ÷ actual over closed quarters; above 0 was too high";

    private const string Best = "1 − 0.798·s ÷ actual, s the deviation by deals' chance alone";
    private const string Held = "80% ranges that held what came";
    private const string Called = "closed quarters with an own call by the middle and something won";

    /// <summary>Adds facts, tables and notes to a result.</summary>
    public GetForecastAccuracyResult Describe(GetForecastAccuracyResult result) =>
        result with
        {
            Facts = Facts(result),
            Findings = ForecastAccuracyFindings.List(result),
            Tables = [.. Tables(result)],
            Notes = [.. Notes(result)],
        };

    /// <summary>
    /// The figures that an answer may name. Those of a seller only where the question is about one.
    /// </summary>
    private static IReadOnlyList<Fact> Facts(GetForecastAccuracyResult result)
    {
        var facts = new FactList();
        if (result.Quarters > 0)
        {
            facts.Add(
                "quarters",
                "Quarters",
                FactValue.Count(result.Quarters),
                "closed quarters forecast again from what was known then"
            );
        }

        foreach (var method in result.Methods)
        {
            AddMethod(facts, method);
        }

        foreach (var (point, at) in QuarterPoint.All.Zip(result.Coverage))
        {
            AddCoverage(facts, point, at);
        }

        if (result.Sellers is [var only])
        {
            AddSeller(facts, only);
        }

        return facts.Facts;
    }

    /// <summary>
    /// A method at each point: accuracy, bias with its sign, and the size of the bias for sentences that name its
    /// direction.
    /// </summary>
    private static void AddMethod(FactList facts, GetForecastAccuracyResult.MethodAccuracy method)
    {
        foreach (var (point, at) in QuarterPoint.All.Zip(method.Points))
        {
            var (id, name) = (method.Method, method.Name);
            facts
                .Add($"{id}_{point.Id}", $"{name}, {Words(point)}", Share(at.Accuracy), Accuracy, at.Quarters)
                .Add($"{id}_bias_{point.Id}", $"{name} bias, {Words(point)}", Share(at.Bias), Bias, at.Quarters)
                .Add(
                    $"{id}_off_{point.Id}",
                    $"{name} off, {Words(point)}",
                    Share(Size(at.Bias)),
                    "|bias|",
                    at.Quarters
                );
        }
    }

    /// <summary>The range at a point: how often it held, and the best accuracy that chance allows.</summary>
    private static void AddCoverage(FactList facts, QuarterPoint point, GetForecastAccuracyResult.RangeCoverage at) =>
        facts
            .Add($"ceiling_{point.Id}", $"Best possible, {Words(point)}", Share(at.Ceiling), Best)
            .Add($"held_{point.Id}", $"Ranges that held, {Words(point)}", FactValue.Count(at.Held), Held)
            .Add(
                $"covered_{point.Id}",
                $"Coverage, {Words(point)}",
                Share(at.Share),
                "ranges that held ÷ ranges",
                at.Quarters
            );

    /// <summary>The only seller asked about, at the middle of the quarter.</summary>
    private static void AddSeller(FactList facts, GetForecastAccuracyResult.SellerAccuracy only)
    {
        var middle = only.Points[QuarterPoint.Middle];
        facts
            .Add("seller", "Seller", FactValue.Name(only.Seller), "whose calls")
            .Add("calls_middle", "Calls, middle", Share(middle.Accuracy), Accuracy, middle.Quarters)
            .Add("calls_quarters", "Quarters with a call", FactValue.Count(middle.Quarters), Called);
    }

    /// <summary>
    /// What accuracy means here, what is missing, and what the figures do not allow to be said.
    /// </summary>
    private IEnumerable<Note> Notes(GetForecastAccuracyResult result)
    {
        yield return new(
            NoteKind.Definition,
            "Accuracy is 1 − |actual − forecast| ÷ actual, with bias (forecast − actual) ÷ actual beside it; others call forecast ÷ actual, or 1 − |actual − forecast| ÷ forecast, by the same name."
        );
        if (result.Quarters == 0)
        {
            yield return new(
                NoteKind.Missing,
                "There are not enough closed quarters to judge the methods by: it takes 40 won and 40 lost deals and a closed quarter that began with open ones."
            );
        }
        else if (result.Quarters < FewQuarters)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(result.Quarters, "quarter")} could be judged; with fewer than {FewQuarters} no method can be said to be better than another."
            );
        }

        if (result.IsOfTheCompany && !book.Scope.SeesAll)
        {
            yield return new(
                NoteKind.Caution,
                "The methods' record is the company's; the calls are those that you may see."
            );
        }

        foreach (var note in Cautions(result).Concat(AssumptionNotes.Of(book)))
        {
            yield return note;
        }
    }

    /// <summary>
    /// Ranges and probabilities that are off by more than chance, and why calls are missing or not compared.
    /// </summary>
    private IEnumerable<Note> Cautions(GetForecastAccuracyResult result)
    {
        foreach (var off in result.Coverage.Where(point => point is { IsOff: true, Share: not null }))
        {
            var way = off.Share < RangeRule.Share ? "less" : "more";
            var when = QuarterPoint.All.Single(point => point.Id == off.Point);
            yield return new(
                NoteKind.Caution,
                $"The 80% range held {way} than 80% of the time {Words(when)}, by more than chance explains."
            );
        }

        foreach (var off in result.Health is { } health ? CalibrationTable.Off(health) : [])
        {
            yield return new(NoteKind.Caution, HealthPresentation.Describe(off));
        }

        if (!book.Coverage.Calls)
        {
            yield return new(NoteKind.Missing, "The data has no forecast calls, so sellers' calls cannot be judged.");
        }
        else if (selection is { IsEverything: false, OnlyPeople: false })
        {
            yield return new(NoteKind.Missing, "Calls are made by people, so there are none for this filter.");
        }
        else if (result.Sellers.Any(seller => !seller.IsRanked))
        {
            yield return new(
                NoteKind.Caution,
                $"Sellers with fewer than {SellerCalls.EnoughQuarters} quarters of calls are listed last by name and not compared."
            );
        }
    }

    /// <summary>A point inside a sentence.</summary>
    private static string Words(QuarterPoint point) =>
        point.Id switch
        {
            "start" => "at the start",
            "middle" => "at the middle",
            _ => "two weeks before the end",
        };

    /// <summary>The distance from 0; null for null.</summary>
    private static double? Size(double? value) => value is { } size ? Math.Abs(size) : null;

    /// <summary>A share as a bar, within 0..1.</summary>
    private static double? Bar(double? share) => share is { } value ? Math.Clamp(value, 0, 1) : null;

    /// <summary>Null where there is nothing to judge.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}
