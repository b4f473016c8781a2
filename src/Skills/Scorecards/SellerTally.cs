using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.WinLoss;
using LocalDate = NodaTime.LocalDate;

namespace RevBot.Skills.Scorecards;

/// <summary>What a walk through the deals finds of one seller, in minor units of the reporting currency.</summary>
internal sealed class SellerTally
{
    /// <summary>Days of the year that tells what is usual.</summary>
    public const int Year = 365;

    private const int LeastCycles = 5;
    private readonly List<double> cycles = [];

    /// <summary>Won in the period.</summary>
    public long Won { get; private set; }

    /// <summary>How many deals.</summary>
    public int WonDeals { get; private set; }

    /// <summary>Open and due in the period, omitted ones left out.</summary>
    public long Open { get; private set; }

    /// <summary>How many deals.</summary>
    public int OpenDeals { get; private set; }

    /// <summary>Created in the period.</summary>
    public long Created { get; private set; }

    /// <summary>How many deals.</summary>
    public int CreatedDeals { get; private set; }

    /// <summary>Created before the period, from <see cref="UsualFrom"/> on.</summary>
    public long CreatedBefore { get; private set; }

    /// <summary>Closed in the year up to the last day that counts.</summary>
    public int Closed { get; private set; }

    /// <summary>Of these, won.</summary>
    public int ClosedWon { get; private set; }

    /// <summary>Won or due in the period, with another owner at its start.</summary>
    public long TakenOver { get; private set; }

    /// <summary>How the deals were worked on.</summary>
    public ActivityWeeks Activity { get; } = new();

    /// <summary>Whether anything of the period is the seller's.</summary>
    public bool HasDeals => WonDeals + OpenDeals + CreatedDeals > 0;

    /// <summary>The median days from creation to win over the year; null under five wins.</summary>
    public double? MedianCycle => cycles.Count < LeastCycles ? null : Percentiles.Of(cycles)?.Median;

    /// <summary>
    /// The first day whose deals tell what a seller usually creates: a year before the period, or when the person came.
    /// </summary>
    public static LocalDate UsualFrom(Period period, Seller seller) =>
        LocalDate.Max(period.Start.PlusDays(-Year), seller.HiredOn ?? seller.ActiveFrom ?? LocalDate.MinIsoValue);

    /// <summary>Adds a deal that the seller owns.</summary>
    /// <param name="book">The view.</param>
    /// <param name="period">The period of the cards.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="state">How it stands.</param>
    public void Add(ScopedBook book, Period period, Deal deal, in DealState state)
    {
        var counts = AddDue(period, state);
        AddCreated(period, deal, state);
        var last = LocalDate.Min(book.DataDay, period.End);
        if (!state.IsOpen && state.CloseOn is { } day && day <= last && day > last.PlusDays(-Year))
        {
            AddClosed(deal, state);
        }

        if (counts && HadAnother(book, period, deal, state))
        {
            TakenOver += state.Value.Minor;
        }

        if (period.Contains(book.DataDay) && book.Coverage.Activities)
        {
            Activity.Add(book, deal, state);
        }
    }

    private bool AddDue(Period period, in DealState state)
    {
        if (state.IsWonIn(period))
        {
            (Won, WonDeals) = (Won + state.Value.Minor, WonDeals + 1);
            return true;
        }

        if (!state.IsDueIn(period) || state.Category == ForecastCategory.Omitted)
        {
            return false;
        }

        (Open, OpenDeals) = (Open + state.Value.Minor, OpenDeals + 1);
        return true;
    }

    private void AddCreated(Period period, Deal deal, in DealState state)
    {
        if (deal.CreatedOn is not { } day)
        {
            return;
        }

        if (period.Contains(day))
        {
            (Created, CreatedDeals) = (Created + state.Value.Minor, CreatedDeals + 1);
        }
        else if (day < period.Start && state.Owner is { } owner && day >= UsualFrom(period, owner))
        {
            CreatedBefore += state.Value.Minor;
        }
    }

    private void AddClosed(Deal deal, in DealState state)
    {
        Closed++;
        ClosedWon += state.IsWon ? 1 : 0;
        if (state.IsWon && ClosedDeal.CycleOf(deal, state) is { } days)
        {
            cycles.Add(days);
        }
    }

    private static bool HadAnother(ScopedBook book, Period period, Deal deal, in DealState state) =>
        deal.TryAt(Dates.CloseOf(period.Start.PlusDays(-1), book.Company.Zone), out var then)
        && then.Owner?.Id != state.Owner?.Id;
}
