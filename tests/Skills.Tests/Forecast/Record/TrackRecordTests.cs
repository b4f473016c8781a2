using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Tests.Forecast.Record;

/// <summary>What the record of made-up quarters makes of corrections and weights.</summary>
public sealed class TrackRecordTests
{
    private static readonly string[] Both = [ForecastMethods.Model, ForecastMethods.Bookings];

    // The two err to opposite sides, so half and half is right each time, and the model alone never.
    [Fact]
    public void PastBookings_ThatMakeUpForTheModel_CountAsMuchAsIt()
    {
        var record = Record((1.2, 0.8), (0.8, 1.2));

        var weights = record.Weights(Both, 6);

        Assert.InRange(weights[1], 0.45, 0.55);
        Assert.Equal(1, weights.Sum(), 12);
    }

    [Fact]
    public void PastBookings_ThatErrFarMore_CountNextToNothing()
    {
        var record = Record((1.05, 1.6), (0.95, 0.5));

        var weights = record.Weights(Both, 6);

        Assert.InRange(weights[1], 0, 0.01);
        Assert.Equal(1, weights.Sum(), 12);
    }

    [Fact]
    public void PastBookings_WithoutARecord_CountBetweenNothingAndTheirShare()
    {
        var weights = TrackRecord.Walk([]).Weights(Both, 6);

        Assert.Equal([0.75, 0.25], weights);
    }

    // The deviation by deals is 0.2 of the forecast and half of it is booked, so of the other half the variance is 0.08.
    [Fact]
    public void TheModel_IsNotCorrectedForItsRecord_ButTakenAtTheMiddleOfItsOutcomes()
    {
        var correction = Record((1, 1), (1, 1)).Correction(ForecastMethods.Model, 6);

        Assert.Equal(0, correction.Shrink);
        Assert.Equal(Math.Exp(-0.04), correction.Factor, 12);
    }

    /// <summary>Eight quarters, by turns of the one and the other kind: model ÷ actual and past bookings ÷ actual.</summary>
    private static TrackRecord Record((double Model, double Bookings) even, (double Model, double Bookings) odd)
    {
        var calendar = new FiscalCalendar(1);
        return TrackRecord.Walk(
            Enumerable
                .Range(0, 8)
                .Select(place =>
                {
                    var point = Point(place % 2 == 0 ? even : odd);
                    var end = calendar.Shift(calendar.Quarter(2024, 1), place).End;
                    return QuarterReplay.Restore(
                        calendar,
                        new(Dates.ToNumber(end), [.. Enumerable.Repeat(point, 13)], [])
                    );
                })
        );
    }

    private static QuarterReplay.ReplayPoint Point((double Model, double Bookings) ratios) =>
        new()
        {
            Spread = 0.2,
            Booked = 0.5,
            Ratios = new(StringComparer.Ordinal)
            {
                [ForecastMethods.Model] = ratios.Model,
                [ForecastMethods.Bookings] = ratios.Bookings,
            },
            Calls = [],
            IsCommitGiven = false,
            IsWeightedGiven = true,
        };
}
