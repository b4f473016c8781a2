using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Subscriptions;
using RevBot.Data.Usage;

namespace RevBot.Data.Book;

/// <summary>
/// The company as one person may see it at one instant: the only thing that a skill receives. Deals, sellers, quotas
/// and calls outside the scope do not exist in it, and nothing recorded after <see cref="AsOf"/> does.
/// </summary>
/// <remarks>
/// Safe for many threads. Cheap to make: the visible rows are found when they are first asked for. Stage, category,
/// amount, close date and owner have a history and are right at every instant. The other fields of a deal (next step,
/// competitor, loss reason, discount) have none: a view of an earlier instant shows them as they are now, and <see
/// cref="IsLatest"/> says so. A deal handed from one view to another keeps its own view; use <see cref="Same"/>.
/// </remarks>
public sealed partial class ScopedBook
{
    private readonly DealBook book;
    private readonly long asOf;
    private readonly int[]? latest;
    private readonly Lazy<VisibleRows> visible;
    private readonly Lazy<PeopleView> people;
    private readonly Lazy<Vocabulary> vocabulary;

    /// <summary>Makes a view.</summary>
    /// <param name="book">Everything.</param>
    /// <param name="scope">What may be seen of it.</param>
    /// <param name="asOf">What was known by then is seen.</param>
    /// <param name="people">The people of another view of the same scope, to share; null makes them when asked.</param>
    internal ScopedBook(DealBook book, Scope scope, Instant asOf, PeopleView? people = null)
    {
        this.book = book;
        this.asOf = Dates.ToMicros(asOf);
        (Scope, AsOf) = (scope, asOf);
        Today = Company.DayOf(asOf);
        DataDay = book.DataDayAt(Today);
        latest = IsLatest ? book.LatestVersions : null;
        visible = new(() => VisibleRows.Find(book, scope, this.asOf));
        this.people = new(() => people?.AsKnownAt(this.asOf) ?? new(book, scope, this.asOf));
        vocabulary = new(() => book.VocabularyOf(this));
    }

    /// <summary>Whose view it is, and how far it goes.</summary>
    public Scope Scope { get; }

    /// <summary>The instant of the view: the clock of whoever reads it.</summary>
    public Instant AsOf { get; }

    /// <summary>The day of the view, in the reporting zone.</summary>
    public LocalDate Today { get; }

    /// <summary>
    /// The last day that the data tell about: that of a frozen extract, else of the newest synchronisation; the day of
    /// the view where that is earlier, or where nothing is known of it. After it nobody's silence is known: signals
    /// that time drives, and what is learnt, stand at this day.
    /// </summary>
    public LocalDate DataDay { get; }

    /// <summary>The view's instant, or the close of the data's last day where that is earlier.</summary>
    public Instant DataInstant => DataDay == Today ? AsOf : Dates.CloseOf(DataDay, Company.Zone);

    /// <summary>
    /// The close of <see cref="DataDay"/>, from which days back are counted: all views of one day look back to the same
    /// instants.
    /// </summary>
    public Instant DataDayEnd => Dates.CloseOf(DataDay, Company.Zone);

    /// <summary>What is the same for everybody.</summary>
    public Company Company => book.Company;

    /// <summary>What the team has set about its forecast; the same in every scope.</summary>
    public ForecastTuning Tuning => book.Tuning;

    /// <summary>The revision of the data.</summary>
    public long Revision => book.Revision;

    /// <summary>Which kinds of data the company has.</summary>
    public DataCoverage Coverage => book.Data.Coverage;

    /// <summary>The deals that the person may see and that exist, in the order of the book.</summary>
    public DealList Deals => new(this, visible.Value.Rows, visible.Value.Rows?.Length ?? book.Data.Deals.Length);

    /// <summary>
    /// The deals among which all are that close in a period, in the order of the book: where the book has them at hand, no
    /// others.
    /// </summary>
    public DealList DealsAround(Calendar.Period period) =>
        Scope.SeesAll && IsLatest && book.CloseIndex.RowsIn(period) is { } rows ? new(this, rows, rows.Length) : Deals;

    /// <summary>Deals that were in the scope and are not any more, without their names.</summary>
    public IEnumerable<Departure> Departures => visible.Value.Departed.Select(row => new Departure(this, row));

    /// <summary>The sellers, teams, quotas and calls that the person may see.</summary>
    public PeopleView People => people.Value;

    /// <summary>The names that occur in what the person may see.</summary>
    public Vocabulary Vocabulary => vocabulary.Value;

    /// <summary>
    /// How RevBot was used by the people in the scope; empty unless it was put in by <see cref="With(UsageRecord)"/>.
    /// </summary>
    public UsageRecord Usage { get; private init; } = UsageRecord.Empty;

    /// <summary>
    /// What the viewer set about briefs and alerts; empty unless it was put in by
    /// <see cref="With(SubscriptionRecord)"/>.
    /// </summary>
    public SubscriptionRecord Subscriptions { get; private init; } = SubscriptionRecord.Empty;

    /// <summary>The same view with the record of questions, which must be that of the same scope.</summary>
    public ScopedBook With(UsageRecord usage) =>
        new(book, Scope, AsOf, people.Value) { Usage = usage, Subscriptions = Subscriptions };

    /// <summary>The same view with what the viewer set about briefs and alerts.</summary>
    public ScopedBook With(SubscriptionRecord subscriptions) =>
        new(book, Scope, AsOf, people.Value) { Usage = Usage, Subscriptions = subscriptions };

    /// <summary>The CRM's own values for the deals and quotas that the person may see.</summary>
    public MirrorView Mirror => new(this, book);

    /// <summary>
    /// The company's rates as of the day of the view, or the data's last day: shares and days over all deals, with no
    /// amounts and no names, so that a person with few deals can be measured against something. The same in every
    /// scope.
    /// </summary>
    public CompanyNorms Norms => book.Norms(DataDay);

    /// <summary>The company's rates as they were known on an earlier day.</summary>
    public CompanyNorms NormsAt(LocalDate day) => book.Norms(Earlier(day));

    /// <summary>
    /// Something learnt from the whole company as of the close of <see cref="DataDay"/>. The same in every scope.
    /// </summary>
    public T Norm<T>()
        where T : class, ICompanyNorm<T> => book.Norm<T>(DataDay);

    /// <summary>The same as it was on an earlier day; a later one gives that of <see cref="DataDay"/>.</summary>
    public T NormAt<T>(LocalDate day)
        where T : class, ICompanyNorm<T> => book.Norm<T>(Earlier(day));

    /// <summary>
    /// The same as <see cref="Norm{T}"/>, of nothing that was recorded after the view's instant. For what holds open
    /// deals and bookings of the running quarter, where a deal won later the same day would show. Costs a measuring for
    /// each instant of the past that is asked about.
    /// </summary>
    public T NormNow<T>()
        where T : class, ICompanyNorm<T> => IsLatest ? book.Norm<T>(DataDay) : book.NormAt<T>(DataInstant);

    /// <summary>
    /// Something worked out of this view alone, kept for all views of the same book, scope and instant, as far as there is
    /// room; views of now are of one instant all day. Its deals belong to the view that it was worked out of, which sees the
    /// same.
    /// </summary>
    /// <param name="of">What it depends on beside the view; compared by value.</param>
    /// <param name="work">
    /// Works it out from the view that it gets and from <paramref name="of"/>, from nothing else: not from who asks, nor from
    /// how RevBot was used or what was subscribed to, nor from the time of day. What it makes must not change any more.
    /// </param>
    /// <param name="deals">How many deals it holds on to.</param>
    public T Kept<T>(object of, Func<ScopedBook, T> work, Func<T, int> deals)
        where T : class => book.KeptWork.Of(new(typeof(T), Scope.Key, Moment, of), () => work(this), deals);

    // Where nothing known lies ahead, all instants up to the end of the day show the same.
    private long Moment => asOf >= book.LastMoment ? Dates.ToMicros(Dates.CloseOf(Today, Company.Zone)) : asOf;

    private LocalDate Earlier(LocalDate day) => day < DataDay ? day : DataDay;

    /// <summary>
    /// The same person's view at an earlier instant; an instant after this view's own gives its own. Making one costs
    /// next to nothing until its deals are gone through.
    /// </summary>
    public ScopedBook AsKnownAt(Instant earlier) => new(book, Scope, earlier < AsOf ? earlier : AsOf, people.Value);

    /// <summary>
    /// A deal of another view of the same book, as this view has it; null where it does not exist or is outside the
    /// scope.
    /// </summary>
    public Deal? Same(Deal deal) => IsVisible(deal.Order) ? new Deal(this, deal.Order) : null;

    /// <summary>
    /// The deal at a place of the book and its state at the view's instant, looked up once: what
    /// <see cref="Same"/> and then <see cref="Deal.Now"/> would give. False where <see cref="Same"/> gives none.
    /// </summary>
    /// <param name="order">The place, see <see cref="Deal.Order"/>.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="state">Its state.</param>
    public bool TryNow(int order, out Deal deal, out DealState state)
    {
        var versions = book.Data.Versions.ItemsOf(order);
        var found = book.Data.Deals[order].DeletedAt <= asOf ? -1 : VersionSearch.Find(versions, asOf, asOf);
        if (found < 0 || !(Scope.SeesAll || Scope.Covers(versions[found].OwnerId)))
        {
            (deal, state) = (default, default);
            return false;
        }

        (deal, state) = (new(this, order), new(this, order, versions[found], asOf));
        return true;
    }

    /// <summary>
    /// Whether a deal of an earlier view of the same book was deleted, while it was in the scope, by this view's
    /// instant. What happened elsewhere is not told.
    /// </summary>
    public bool IsDeleted(Deal deal) => WasDeletedBy(deal.Order, AsOf);

    /// <summary>
    /// The deals that figures may leave out: with an amount that no rate converts, or without a close date, at any time
    /// of their life.
    /// </summary>
    public IEnumerable<Deal> Uncounted => book.Uncounted.Where(IsVisible).Select(row => new Deal(this, row));

    /// <summary>The newest loading finished by the instant of the view; null where there was none.</summary>
    public SyncRun? LastSync =>
        book.Data.SyncRuns.Where(run => run.FinishedAt <= AsOf).MaxBy(run => (run.FinishedAt, run.Id));

    /// <summary>
    /// The newest loading of each source that was finished by the instant of the view, the oldest first: what answered
    /// longest ago.
    /// </summary>
    public IReadOnlyList<SyncRun> NewestSyncs =>
        [
            .. book
                .Data.SyncRuns.Where(run => run.FinishedAt <= AsOf)
                .GroupBy(run => (run.Kind, run.Source))
                .Select(source => source.MaxBy(run => (run.FinishedAt, run.Id))!)
                .OrderBy(run => run.FinishedAt)
                .ThenBy(run => run.Id),
        ];

    /// <summary>A deal by the CRM's id; null where there is none or it is outside the scope.</summary>
    public Deal? Find(string id) => book.RowOf(id) is { } row && IsVisible(row) ? new Deal(this, row) : null;

    /// <summary>
    /// Whether the view is of everything that is known, not of an earlier instant. In an earlier view the fields of a
    /// deal without history (next step, competitor, contacts' last contact) are those of now.
    /// </summary>
    public bool IsLatest => asOf >= book.Newest;
}
