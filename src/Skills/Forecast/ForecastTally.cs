using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast;

/// <summary>Adds up deals for a forecast, in minor units of the reporting currency.</summary>
internal sealed class ForecastTally(ScopedBook book, Period period, StageConversion conversion)
{
    private readonly Currency currency = book.Company.Currency;
    private long won;
    private long commit;
    private long bestCase;
    private long open;
    private long weighted;

    /// <summary>How many deals are won in the period.</summary>
    public int WonDeals { get; private set; }

    /// <summary>How many open deals are due in the period, omitted ones left out.</summary>
    public int OpenDeals { get; private set; }

    /// <summary>Open deals due in the period of which no conversion is known.</summary>
    public int Unweighted { get; private set; }

    /// <summary>Open deals due in the period without an amount.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>Won in the period.</summary>
    public Money ClosedWon => new(won, currency);

    /// <summary>Closed + commit.</summary>
    public Money Commit => new(won + commit, currency);

    /// <summary>Closed + commit + best case.</summary>
    public Money BestCase => new(won + commit + bestCase, currency);

    /// <summary>Open deals in commit alone.</summary>
    public Money CommitOnly => new(commit, currency);

    /// <summary>Open deals in best case alone.</summary>
    public Money BestCaseOnly => new(bestCase, currency);

    /// <summary>Open deals due in the period, omitted ones left out.</summary>
    public Money Open => new(open, currency);

    /// <summary>Closed won + open × conversion.</summary>
    public Money Weighted => new(won + weighted, currency);

    /// <summary>Closed + commit by seller.</summary>
    public JudgedDeals Judged { get; } = new(period, book.Tuning);

    /// <summary>Adds a deal; one that does not close in the period changes nothing.</summary>
    public void Add(Deal deal, in DealState state)
    {
        if (!state.ClosesIn(period))
        {
            return;
        }

        Judged.Add(state);
        if (state.IsWon)
        {
            won += state.Value.Minor;
            WonDeals++;
        }
        else if (state.IsOpen && state.Category != ForecastCategory.Omitted)
        {
            AddOpen(deal, state);
        }
    }

    /// <summary>
    /// Adds an open deal: to the pipeline, to its category, and weighted where a conversion is known.
    /// </summary>
    private void AddOpen(Deal deal, in DealState state)
    {
        var amount = state.Value.Minor;
        open += amount;
        OpenDeals++;
        WithoutAmount += state.HasValue ? 0 : 1;
        if (state.Category == ForecastCategory.Commit)
        {
            commit += amount;
        }
        else if (state.Category == ForecastCategory.BestCase)
        {
            bestCase += amount;
        }

        if (conversion.RateOf(state.Stage, deal.Segment) is { } share)
        {
            weighted += state.Value.Times(share).Minor;
        }
        else
        {
            Unweighted++;
        }
    }
}
