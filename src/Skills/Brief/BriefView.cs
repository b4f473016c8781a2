using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.ForecastAccuracy;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Reconciliation;
using RevBot.Skills.Risk;
using RevBot.Skills.Scorecards;
using RevBot.Skills.WinLoss;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Brief;

/// <summary>
/// What a brief is about, and the functions' answers about it. A function is asked when its answer is first needed, and
/// at most once.
/// </summary>
internal sealed class BriefView
{
    // Risks and questions draw on the same list, which must reach to the sellers with smaller deals.
    private const int ListedRisks = 50;
    private const int ClosingDays = 7;
    private const int ListedClosing = 3;
    private const int ListedUpside = 2;

    private readonly Reconcile reconcile;
    private readonly Lazy<Money?> usualMoved;
    private readonly Lazy<Money?> usualChange;
    private GetForecastResult? forecast;
    private ExplainForecastChangeResult? change;
    private IReadOnlyList<Happening>? happened;
    private ListRiskDealsResult? risks;
    private ListDealsResult? upside;
    private ListDealsResult? closing;
    private GetForecastResult? bySeller;
    private GetForecastAccuracyResult? calls;
    private GetScorecardsResult? cards;
    private GetWinLossResult? winLoss;
    private ReconcileResult? match;

    /// <summary>Prepares the questions.</summary>
    /// <param name="book">The view; its instant is now.</param>
    /// <param name="kind">Which brief, which decides since when changes count.</param>
    /// <param name="period">The period of the forecast.</param>
    /// <param name="filter">Which deals; null for all in view.</param>
    /// <param name="reconcile">The function that compares CRM and warehouse.</param>
    public BriefView(ScopedBook book, BriefKind kind, Period period, DealFilter? filter, Reconcile reconcile)
    {
        (Book, Period, Filter, this.reconcile) = (book, period, filter, reconcile);
        Since = BriefWindow.Since(kind, book.Today, period);
        Until = BriefWindow.Until(book.Today, period);
        IsOwn = !book.Scope.SeesAll && !book.People.Leads(book.Scope.Viewer);
        Selection = DealSelection.Of(book, filter, period);
        var days = NodaTime.Period.DaysBetween(Since, Until) + 1;
        var earlier = new EarlierWindows(book, filter, Selection, Since, days);
        usualMoved = new(earlier.UsualMoved);
        usualChange = new(earlier.UsualChange);
    }

    /// <summary>The view.</summary>
    public ScopedBook Book { get; }

    /// <summary>The period of the forecast.</summary>
    public Period Period { get; }

    /// <summary>The first day whose changes count.</summary>
    public LocalDate Since { get; }

    /// <summary>The last day whose changes count.</summary>
    public LocalDate Until { get; }

    /// <summary>Whether the period was over before today.</summary>
    public bool IsPast => Until < Book.Today;

    /// <summary>Whether it is a brief of a seller's own deals, so that there is nobody else to ask.</summary>
    public bool IsOwn { get; }

    /// <summary>The last day of <see cref="Closing"/>.</summary>
    public LocalDate Closes => Book.Today.PlusDays(ClosingDays);

    /// <summary>Which deals; null for all in view.</summary>
    public DealFilter? Filter { get; }

    /// <summary>The same, found in the view.</summary>
    public DealSelection Selection { get; }

    /// <summary>The same in words; null for all in view.</summary>
    public string? Whose => Selection.Words.Length == 0 ? null : Selection.Words;

    /// <summary>The forecast of the period.</summary>
    public GetForecastResult Forecast => forecast ??= ForecastOf(Period);

    /// <summary>What moved the forecast since.</summary>
    public ExplainForecastChangeResult Change =>
        change ??= new ExplainForecastChange().Run(
            Book,
            new()
            {
                Period = Period.Id,
                Since = Dates.Iso(Since),
                Until = IsPast ? Dates.Iso(Until) : null,
                Filter = Filter,
            }
        );

    /// <summary>What happened to deals in the days that count, most money first.</summary>
    public IReadOnlyList<Happening> Happened =>
        happened ??= Happenings.Between(Book, Period, Selection, ChangeWindow.Between(Book, Since, Until));

    /// <summary>How much money usually moves in as many days; null where that is not known.</summary>
    public Money? UsualMoved => usualMoved.Value;

    /// <summary>How far the forecast usually moves in as many days, up or down; null where that is not known.</summary>
    public Money? UsualChange => usualChange.Value;

    /// <summary>The deals at risk in the period.</summary>
    public ListRiskDealsResult Risks =>
        risks ??= new ListRiskDeals().Run(
            Book,
            new()
            {
                Period = Period.Id,
                Filter = Filter,
                Top = ListedRisks,
            }
        );

    /// <summary>Open deals in best case that are due in the period, largest first.</summary>
    public ListDealsResult Upside =>
        upside ??= new ListDeals().Run(
            Book,
            new()
            {
                Period = Period.Id,
                Filter = (Filter ?? new()) with { ForecastCategories = [CategoryNames.Of(ForecastCategory.BestCase)] },
                OrderBy = "amount desc",
                Top = ListedUpside,
            }
        );

    /// <summary>Open deals due from today to seven days after it.</summary>
    public ListDealsResult Closing =>
        closing ??= new ListDeals().Run(
            Book,
            new()
            {
                Period = Period.Between(Book.Today, Closes).Id,
                Filter = Filter,
                Top = ListedClosing,
            }
        );

    /// <summary>The forecast by seller.</summary>
    public GetForecastResult BySeller => bySeller ??= ForecastOf(Period, "owner");

    /// <summary>The record of each seller's calls.</summary>
    public GetForecastAccuracyResult Calls => calls ??= new GetForecastAccuracy().Run(Book, new() { Filter = Filter });

    /// <summary>The sellers' cards of the period.</summary>
    public GetScorecardsResult Cards =>
        cards ??= new GetScorecards().Run(Book, new() { Period = Period.Id, Filter = Filter });

    /// <summary>Wins and losses of the period, compared with the quarter before it.</summary>
    public GetWinLossResult WinLoss =>
        winLoss ??= new GetWinLoss().Run(
            Book,
            new()
            {
                Period = Period.Id,
                CompareTo = Book.Company.Calendar.QuarterOf(Period.Start.PlusDays(-1)).Id,
                Filter = Filter,
            }
        );

    /// <summary>The CRM compared with the warehouse.</summary>
    public ReconcileResult Match => match ??= reconcile.Run(Book, new() { Period = Period.Id, Filter = Filter });

    /// <summary>The forecast of another period, by a dimension where one is given.</summary>
    public GetForecastResult ForecastOf(Period period, string? groupBy = null) =>
        new GetForecast().Run(
            Book,
            new()
            {
                Period = period.Id,
                Filter = Filter,
                GroupBy = groupBy,
            }
        );
}
