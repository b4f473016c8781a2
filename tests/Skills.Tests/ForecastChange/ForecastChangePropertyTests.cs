using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.Tests.PipelineChanges;

namespace RevBot.Skills.Tests.ForecastChange;

public sealed class ForecastChangePropertyTests
{
    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122, 43);

    [Fact]
    public void Lines_OfAnyHistoryScopeAndFilter_AddUpToTheCentForEachMethod()
    {
        var (compared, lines, covered) = (0, 0, 0);
        var law = Prop.ForAll(
            RandomPipeline.Any,
            pipeline =>
            {
                if (Explain(pipeline) is { } result)
                {
                    compared++;
                    covered += result.IsCovered ? 1 : 0;
                    lines += result.Methods.Sum(method => method.Lines.Count);
                }
            }
        );

        Check.One(Replayed, law);

        Assert.True(compared > 100, $"Only {compared} histories could be compared.");
        Assert.True(covered > 100, $"Only {covered} were covered.");
        Assert.True(lines > 500, $"Only {lines} lines moved.");
    }

    // A past of six quarters, so that a model is fitted.
    [Fact]
    public void Lines_WithAModel_AddUpToTheCentAndNameItsCauses()
    {
        var rescored = 0;
        var law = Prop.ForAll(
            RandomPipeline.Any,
            pipeline =>
            {
                if (Explain(pipeline, company => company.WithPast()) is { } result)
                {
                    var model = result.Methods.Single(method => method.Method == "model");
                    rescored += model.Lines.Count(line => line.Line is "stage" or "age" or "category" or "time");
                }
            }
        );

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(18).WithReplay(20261122, 45), law);

        Assert.True(rescored > 12, $"Only {rescored} lines of re-scoring.");
    }

    // Null where the filter names what the person cannot see.
    private static ExplainForecastChangeResult? Explain(
        RandomPipeline pipeline,
        Func<TestCompany, TestCompany>? with = null
    )
    {
        var company = with is null ? pipeline.Company() : with(pipeline.Company());
        var book = TestCompany.SeenBy(company.Book(), pipeline.Viewer, RandomPipeline.Iso(pipeline.AsOf));
        ExplainForecastChangeResult result;
        try
        {
            result = new ExplainForecastChange().Run(
                book,
                new()
                {
                    Period = "2026-Q4",
                    Since = RandomPipeline.Iso(pipeline.Since),
                    Until = RandomPipeline.Iso(pipeline.Until),
                    Filter = pipeline.Filter,
                }
            );
        }
        catch (SkillInputException)
        {
            return null;
        }

        AssertSums(result);
        AssertNumbers(result, book, pipeline);
        return result;
    }

    private static void AssertSums(ExplainForecastChangeResult result)
    {
        foreach (var method in result.Methods)
        {
            Assert.Equal(method.End.Minor, method.Start.Minor + method.Lines.Sum(line => line.Amount.Minor));
            Assert.Equal(0, method.Residual.Minor);
        }

        Assert.All(result.Movers, move => Assert.Equal(move.After, move.Before + move.Change));
    }

    // The numbers are those that the forecast itself gives at the two moments.
    private static void AssertNumbers(ExplainForecastChangeResult result, ScopedBook book, RandomPipeline pipeline)
    {
        var window = ChangeWindow.Of(book, RandomPipeline.Iso(pipeline.Since), RandomPipeline.Iso(pipeline.Until));
        var period = new FiscalCalendar(1).Quarter(2026, 4);
        var selection = DealSelection.Of(book, pipeline.Filter);
        foreach (var (instant, isStart) in new[] { (window.Start, true), (window.End, false) })
        {
            var view = book.AsKnownAt(instant);
            var outlook = Outlook.Of(view, period, selection);
            var ensemble = result.Methods.Single(method => method.Method == "ensemble");
            Assert.Equal(Minor(outlook.Ensemble), (isStart ? ensemble.Start : ensemble.End).Minor);
            var commit = result.Methods.Single(method => method.Method == "commit");
            Assert.Equal(outlook.Raw.Commit!.Value, (isStart ? commit.Start : commit.End).Minor);
        }
    }

    private static long Minor(double amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
