using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Rules;
using RevBot.Skills.Risk.Signals;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.DealStory;

/// <summary>
/// A deal's risk signals, each with its part of the deal's impact. A group of signals costs the part that −ln(its odds
/// ratio) has in the sum over all groups, because odds ratios multiply and their logarithms add up; the signals of one
/// group share its part alike. The parts add up to the impact to the cent; all are 0 where no group has a ratio below
/// 1.
/// </summary>
internal sealed class SignalCosts
{
    private readonly RiskYardstick against;
    private readonly RiskSubject subject;

    /// <summary>Examines an open deal of a view.</summary>
    public SignalCosts(ScopedBook book, Deal deal)
    {
        Period = PeriodOf(book, deal.Now);
        against = new(book, Period, DealsDue(book, Period));
        subject = new(against, deal);
        Finding = new RiskExaminer(against).Examine(deal);
    }

    /// <summary>The quarter that the deal is due in; the current one where its close date is past or missing.</summary>
    public Period Period { get; }

    /// <summary>What the model read the deal with; null where it does not cover the quarter.</summary>
    public PeriodPosition? Position => against.Chances.AreOfTheModel ? against.Chances.Position : null;

    /// <summary>The deal with and without its signals.</summary>
    public RiskFinding Finding { get; }

    /// <summary>
    /// The signals, high ones first; without parts of the impact where no conversion of the stage is known.
    /// </summary>
    public IReadOnlyList<StorySignal> Signals()
    {
        var signals = RiskWording.Signals(subject);
        var costs = Finding.Probability is null ? null : Costs();
        return
        [
            .. signals.Select(
                (signal, place) => new StorySignal(signal, costs?[place], RiskActions.For(subject, signal))
            ),
        ];
    }

    private Money[] Costs()
    {
        var signs = RiskWording.InOrder(subject).ToArray();
        var norms = against.Book.Norms.Risk(Period);
        var sizes = signs.ToLookup(sign => sign.Mark);
        var weights = signs.Select(sign => -Math.Log(norms.OddsRatio(sign.Mark)) / sizes[sign.Mark].Count()).ToArray();
        var all = weights.Sum();
        var ladder = new CentLadder(0);
        return
        [
            .. weights.Select(weight => new Money(
                all > 0 ? ladder.Next(Finding.Impact.Minor * weight / all) : 0,
                Finding.Impact.Currency
            )),
        ];
    }

    // Measured against the same deals as in the list of risks of the whole period.
    private static IEnumerable<Deal> DealsDue(ScopedBook book, Period period)
    {
        foreach (var other in book.Deals)
        {
            var state = other.Now;
            if (state.IsDueIn(period) && state.Category != ForecastCategory.Omitted)
            {
                yield return other;
            }
        }
    }

    private static Period PeriodOf(ScopedBook book, in DealState state)
    {
        var calendar = book.Company.Calendar;
        var current = calendar.QuarterOf(book.Today);
        return state.CloseOn is { } close && close > current.End ? calendar.QuarterOf(close) : current;
    }
}
