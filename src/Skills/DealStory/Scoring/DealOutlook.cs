using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Timing;
using RevBot.Skills.Risk;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.DealStory.Scoring;

/// <summary>What the forecast says of one open deal: by the fitted model, below its rung by the conversion of the stage.</summary>
internal sealed class DealOutlook
{
    private readonly ScopedBook book;
    private readonly Deal deal;
    private readonly DealState state;
    private readonly Period quarter;
    private readonly PeriodPosition position;

    public DealOutlook(ScopedBook book, Deal deal)
    {
        (this.book, this.deal, state) = (book, deal, deal.Now);
        quarter = QuarterOf(book);
        position = PeriodPosition.ForReading(book, quarter);
    }

    /// <summary>The quarter that the chance is about: the one of tomorrow, so that some of it is left.</summary>
    public static Period QuarterOf(ScopedBook book) => book.Company.Calendar.QuarterOf(book.Today.PlusDays(1));

    /// <summary>The chance and when the deal closes.</summary>
    /// <param name="risk">What the risk signals leave of the stage's conversion.</param>
    public (DealScore? Score, CloseForecast? Close) Of(RiskFinding risk)
    {
        if (book.Norm<ForecastKnowledge>().Learning.Model is not { } model)
        {
            return (risk.Probability is { } share ? Plain(share) : null, null);
        }

        var why = model.Explain(position.Reader.Read(deal, state));
        var (chance, usual) = (LogOdds.Sigma(why.LogOdds), LogOdds.Sigma(why.Reference));
        var amount = state.HasValue ? state.Value : (Money?)null;
        var score = Plain(chance) with
        {
            Usual = usual,
            UsualExpected = Part(usual),
            LogOdds = why.LogOdds,
            UsualLogOdds = why.Reference,
            Causes = ScoreCauses.Of(why, amount),
        };
        return (score, Close(chance));
    }

    private DealScore Plain(double chance) =>
        new()
        {
            Quarter = quarter.Id,
            Probability = chance,
            Expected = Part(chance),
        };

    // Rounded as the causes' ladder rounds, so that they add up to the cent.
    private Money? Part(double chance) =>
        state.HasValue ? new(CentLadder.Round(state.Value.Minor * chance), state.Value.Currency) : null;

    private CloseForecast? Close(double chance)
    {
        if (CloseOutlook.Predict(position) is not { } outlook)
        {
            return null;
        }

        var curve = outlook.CurveOf(deal, state, chance);
        var likely = LikelyClose.Find(curve);
        return new(
            Iso(likely.On),
            Iso(likely.From),
            Iso(likely.To),
            state.CloseOn is { } stated && stated > book.Today ? curve.WonBy(stated) : null,
            likely.Chance,
            Dates.Iso(likely.Until),
            NodaTime.Period.DaysBetween(book.Today, likely.Until) / 7
        );
    }

    private static string? Iso(LocalDate? day) => day is { } date ? Dates.Iso(date) : null;
}
