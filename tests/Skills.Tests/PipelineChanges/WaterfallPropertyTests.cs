using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.PipelineChanges;

public sealed class WaterfallPropertyTests
{
    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122, 41);

    [Fact]
    public void Waterfall_OfAnyHistoryScopeAndFilter_AddsUpWithEachDealInOneLine()
    {
        var (compared, moved) = (0, 0);
        var law = Prop.ForAll(
            RandomPipeline.Any,
            pipeline =>
            {
                if (Compare(pipeline) is { } waterfall)
                {
                    compared++;
                    moved += LineNames.All.Sum(kind => waterfall.In(kind).Count);
                }
            }
        );

        Check.One(Replayed, law);

        Assert.True(compared > 100, $"Only {compared} histories could be compared.");
        Assert.True(moved > 200, $"Only {moved} deals moved.");
    }

    // Null where the filter names what the person cannot see.
    private static Waterfall? Compare(RandomPipeline pipeline)
    {
        var book = TestCompany.SeenBy(pipeline.Company().Book(), pipeline.Viewer, RandomPipeline.Iso(pipeline.AsOf));
        DealSelection selection;
        try
        {
            selection = DealSelection.Of(book, pipeline.Filter);
        }
        catch (SkillInputException)
        {
            return null;
        }

        var window = ChangeWindow.Of(book, RandomPipeline.Iso(pipeline.Since), RandomPipeline.Iso(pipeline.Until));
        var waterfall = Waterfall.Between(book, new FiscalCalendar(1).Quarter(2026, 4), selection, window);
        AssertSums(pipeline, waterfall);
        AssertOneLineEach(waterfall);
        return waterfall;
    }

    private static void AssertSums(RandomPipeline pipeline, Waterfall waterfall)
    {
        var (startDeals, start) = pipeline.PipelineAt(pipeline.Since - 1);
        var (endDeals, end) = pipeline.PipelineAt(pipeline.Until);
        Assert.Equal((startDeals, start), (waterfall.StartDeals, waterfall.Start.Minor));
        Assert.Equal((endDeals, end), (waterfall.EndDeals, waterfall.End.Minor));
        var lines = LineNames.All.Sum(kind => waterfall.In(kind).Sum(movement => movement.Change.Minor));
        Assert.Equal(end, start + lines);
    }

    // Everything in the pipeline at the start is in a line that took it or changed it, or is unchanged; the same for the end.
    private static void AssertOneLineEach(Waterfall waterfall)
    {
        var all = LineNames.All.SelectMany(waterfall.In).ToArray();
        Assert.Equal(waterfall.StartDeals, waterfall.UnchangedDeals + all.Count(movement => movement.WasIn));
        Assert.Equal(waterfall.EndDeals, waterfall.UnchangedDeals + all.Count(movement => movement.IsIn));
        var named = all.Select(movement => movement.Crossing.Deal?.Id).OfType<string>().ToArray();
        Assert.Equal(named.Length, named.Distinct(StringComparer.Ordinal).Count());
    }
}
