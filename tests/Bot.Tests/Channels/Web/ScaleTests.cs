using FsCheck;
using FsCheck.Fluent;
using RevBot.Bot.Channels.Web.Drawing;

namespace RevBot.Bot.Tests.Channels.Web;

public sealed class ScaleTests
{
    // A quarter of 0..87 is 21.75; the next of 1, 2, 5 times a power of ten is 50, so 0 to 100.
    [Theory]
    [InlineData(0, 87, 0, 100, 50)]
    [InlineData(0, 14.4e6, 0, 15e6, 5e6)]
    [InlineData(-769e3, 449e3, -1e6, 500e3, 500e3)]
    [InlineData(0, 0, 0, 1, 1)]
    public void Scale_OfValues_RunsInRoundStepsThroughZero(
        double one,
        double other,
        double low,
        double high,
        double step
    )
    {
        var scale = Scale.Create([one, other]);

        Assert.Equal((low, high, step), (scale.Low, scale.High, scale.Step));
    }

    [Fact]
    public void Scale_OfAnyValues_HoldsThemAllInOrder() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122, 7),
            Prop.ForAll<double[]>(values =>
            {
                var scale = Scale.Create(values);
                var known = values.Where(double.IsFinite).Order().ToArray();
                var places = known.Select(scale.Locate).ToArray();
                Assert.Equal(places.Order(), places);
                Assert.All(places, place => Assert.InRange(place, 0, 1));
                Assert.InRange(scale.Marks.Count(), 2, 12);
            })
        );
}
