using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Deals;
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

    private readonly Lazy<GetForecastResult> forecast;
    private readonly Lazy<ExplainForecastChangeResult> change;
    private readonly Lazy<ListRiskDealsResult> risks;
    private readonly Lazy<IReadOnlyList<Happening>> happened;
    private readonly Lazy<Money?> usualMoved;
    private readonly Lazy<Money?> usualChange;
    private readonly Lazy<ListDealsResult> upside;
    private readonly Lazy<GetForecastResult> bySeller;
    private readonly Lazy<GetForecastAccuracyResult> calls;
    private readonly Lazy<GetScorecardsResult> cards;
    private readonly Lazy<GetWinLossResult> winLoss;
    private readonly Lazy<ListDealsResult> closing;
    private readonly Lazy<ReconcileResult> match;

    /// <summary>Prepares the questions.</summary>
    /// <param name="book">The view; its instant is now.</param>
    /// <param name="kind">Which brief, which decides since when changes count.</param>
    /// <param name="period">The period of the forecast.</param>
    /// <param name="filter">Which deals; null for all in view.</param>
    /// <param name="reconcile">The function that compares CRM and warehouse.</param>
    public BriefView(ScopedBook book, BriefKind kind, Period period, DealFilter? filter, Reconcile reconcile)
    {
        (Book, Period) = (book, period);
        Since = BriefWindow.Since(kind, book.Today, period);
        Until = BriefWindow.Until(book.Today, period);
        IsOwn = !book.Scope.SeesAll && !book.People.Leads(book.Scope.Viewer);
        forecast = new(() => ForecastOf(period, filter));
        change = new(() =>
            new ExplainForecastChange().Run(
                book,
                new()
                {
                    Period = period.Id,
                    Since = Dates.Iso(Since),
                    Until = IsPast ? Dates.Iso(Until) : null,
                    Filter = filter,
                }
            )
        );
        risks = new(() =>
            new ListRiskDeals().Run(
                book,
                new()
                {
                    Period = period.Id,
                    Filter = filter,
                    Top = ListedRisks,
                }
            )
        );
        Filter = filter;
        var selection = DealSelection.Of(book, filter, period);
        var window = ChangeWindow.Of(book, Dates.Iso(Since), Dates.Iso(Until));
        happened = new(() => Happenings.Between(book, period, selection, window));
        var earlier = new EarlierWindows(book, filter, Since, NodaTime.Period.DaysBetween(Since, Until) + 1);
        usualMoved = new(earlier.UsualMoved);
        usualChange = new(earlier.UsualChange);
        upside = new(() =>
            new ListDeals().Run(
                book,
                new()
                {
                    Period = period.Id,
                    Filter = (filter ?? new()) with { ForecastCategories = ["Best Case"] },
                    OrderBy = "amount desc",
                    Top = ListedUpside,
                }
            )
        );
        bySeller = new(() =>
            new GetForecast().Run(
                book,
                new()
                {
                    Period = period.Id,
                    Filter = filter,
                    GroupBy = "owner",
                }
            )
        );
        calls = new(() => new GetForecastAccuracy().Run(book, new() { Filter = filter }));
        cards = new(() => new GetScorecards().Run(book, new() { Period = period.Id, Filter = filter }));
        winLoss = new(() =>
            new GetWinLoss().Run(
                book,
                new()
                {
                    Period = period.Id,
                    CompareTo = book.Company.Calendar.QuarterOf(period.Start.PlusDays(-1)).Id,
                    Filter = filter,
                }
            )
        );
        closing = new(() => Deals(Period.Between(book.Today, Closes), filter, ListedClosing));
        match = new(() => reconcile.Run(book, new() { Period = period.Id, Filter = filter }));
        Whose = selection.Words.Length == 0 ? null : selection.Words;
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

    /// <summary>The forecast of the period.</summary>
    public GetForecastResult Forecast => forecast.Value;

    /// <summary>What moved the forecast since.</summary>
    public ExplainForecastChangeResult Change => change.Value;

    /// <summary>The deals at risk in the period.</summary>
    public ListRiskDealsResult Risks => risks.Value;

    /// <summary>Which deals, in words; null for all in view.</summary>
    public string? Whose { get; }

    /// <summary>What happened to deals in the days that count, most money first.</summary>
    public IReadOnlyList<Happening> Happened => happened.Value;

    /// <summary>How much money usually moves in as many days; null where that is not known.</summary>
    public Money? UsualMoved => usualMoved.Value;

    /// <summary>How far the forecast usually moves in as many days, up or down; null where that is not known.</summary>
    public Money? UsualChange => usualChange.Value;

    /// <summary>Open deals in best case that are due in the period.</summary>
    public ListDealsResult Upside => upside.Value;

    /// <summary>The forecast by seller.</summary>
    public GetForecastResult BySeller => bySeller.Value;

    /// <summary>The record of each seller's calls.</summary>
    public GetForecastAccuracyResult Calls => calls.Value;

    /// <summary>The sellers' cards of the period.</summary>
    public GetScorecardsResult Cards => cards.Value;

    /// <summary>Wins and losses of the period, compared with the quarter before it.</summary>
    public GetWinLossResult WinLoss => winLoss.Value;

    /// <summary>Open deals due from today to seven days after it.</summary>
    public ListDealsResult Closing => closing.Value;

    /// <summary>The CRM compared with the warehouse.</summary>
    public ReconcileResult Match => match.Value;

    /// <summary>The forecast of another period.</summary>
    public GetForecastResult ForecastOf(Period period, DealFilter? filter) =>
        new GetForecast().Run(Book, new() { Period = period.Id, Filter = filter });

    private ListDealsResult Deals(Period period, DealFilter? filter, int top, params string[] flags) =>
        new ListDeals().Run(
            Book,
            new()
            {
                Period = period.Id,
                Filter = filter,
                Flags = flags,
                Top = top,
            }
        );
}
