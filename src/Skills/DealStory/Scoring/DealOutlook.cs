using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Timing;
using RevBot.Skills.Risk;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.DealStory.Scoring;

/// <summary>
/// What the forecast says of one open deal: the fitted model's chance, or where the company's past is too short for a
/// model the stage's conversion less what risk signals cost. It is the same chance that the forecast adds up.
/// </summary>
internal sealed class DealOutlook
{
    private readonly ScopedBook book;
    private readonly Deal deal;
    private readonly DealState state;
    private readonly Period quarter;
    private readonly PeriodPosition position;

    /// <summary>Prepares the outlook of an open deal at the view's instant.</summary>
    /// <param name="book">The view.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="read">What the model reads with, where somebody has prepared it already.</param>
    public DealOutlook(ScopedBook book, Deal deal, PeriodPosition? read)
    {
        (this.book, this.deal, state) = (book, deal, deal.Now);
        quarter = QuarterOf(book);
        position = read?.Period == quarter ? read : PeriodPosition.Of(book, quarter);
    }

    /// <summary>The quarter that the chance is about: the one of tomorrow, so that some of it is left.</summary>
    public static Period QuarterOf(ScopedBook book) => book.Company.Calendar.QuarterOf(book.Today.PlusDays(1));

    /// <summary>Works out the chance and when the deal may close.</summary>
    /// <param name="risk">What the risk signals leave of the stage's conversion, for a company without a model.</param>
    public Outlook Assess(RiskFinding risk)
    {
        if (book.Norm<ForecastKnowledge>().Learning.Model is not { } model)
        {
            return new(risk.Probability is { } share ? Plain(share) : null, null);
        }

        var why = model.Explain(position.Reader.Read(deal, state));
        var (chance, usual) = (LogOdds.Sigma(why.LogOdds), LogOdds.Sigma(why.Reference));
        var score = Plain(chance) with
        {
            Usual = usual,
            UsualExpected = Expected(usual),
            LogOdds = why.LogOdds,
            UsualLogOdds = why.Reference,
            Causes = ScoreCauses.Attribute(why, DealRow.AmountOf(state)),
        };
        return new(score, Close(chance));
    }

    private DealScore Plain(double chance) =>
        new()
        {
            Quarter = quarter.Id,
            Probability = chance,
            Expected = Expected(chance),
        };

    // Rounded as the causes' ladder rounds, so that they add up to the cent.
    private Money? Expected(double chance) =>
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
            DealRow.Iso(likely.On),
            DealRow.Iso(likely.From),
            DealRow.Iso(likely.To),
            state.CloseOn is { } stated && stated > book.Today ? curve.WonBy(stated) : null,
            likely.Chance,
            Dates.Iso(likely.Until),
            NodaTime.Period.DaysBetween(book.Today, likely.Until) / 7
        );
    }

    /// <summary>What the forecast says of a deal.</summary>
    /// <param name="Score">The chance; null where neither a model nor a conversion of the stage is known.</param>
    /// <param name="Close">When it is likely to be won; null below the model.</param>
    internal sealed record Outlook(DealScore? Score, CloseForecast? Close);
}
