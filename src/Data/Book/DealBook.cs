using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book.Cache;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Kept;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book;

/// <summary>
/// An immutable picture of the company at one moment: every deal with its whole history. Nobody reads it directly:
/// <see cref="For"/> gives the view of one person, in which what is outside the scope does not exist.
/// </summary>
/// <remarks>
/// Safe for many threads: nothing in it changes after loading, and what is worked out later is worked out once. A book
/// of a million deals takes about a gigabyte, so hold on to one at a time; a refreshed book shares nothing that a
/// reader of the old one could see change. Members that take no scope are for identity, for norms and for loading. A
/// skill that got hold of a book could show anybody's deals, which is why it gets a <see cref="ScopedBook"/> instead.
/// </remarks>
public sealed class DealBook
{
    // Small books need room for their few deals in many scopes; in large ones a view of everything fits about three times.
    private const int LeastKept = 100_000;
    private readonly Lazy<Dictionary<string, int>> rowById;
    private readonly Lazy<Dictionary<int, int[]>> rowsByOwner;
    private readonly Lazy<int[]> livingRows;
    private readonly Lazy<int[]> latestVersions;
    private readonly Lazy<int[]> uncounted;
    private readonly Lazy<long> lastMoment;
    private readonly Lazy<CloseIndex> closeIndex;
    private readonly NormsCache norms;
    private readonly MeasuredNorms measured;
    private readonly ConcurrentDictionary<long, Lazy<string>> fingerprints;
    private readonly ConcurrentDictionary<string, Vocabulary> vocabularies;

    /// <summary>Makes a book of what was loaded.</summary>
    /// <param name="data">What was loaded; it must not change any more.</param>
    /// <param name="tuning">How the forecast learns; null for the usual.</param>
    /// <param name="memory">Where norms are kept; null for nowhere.</param>
    internal DealBook(BookData data, ForecastTuning? tuning = null, INormCache? memory = null)
    {
        (Data, Tuning, NormCache) = (data, tuning ?? ForecastTuning.Usual, memory);
        rowById = new(() => IndexById(data.Deals));
        rowsByOwner = new(() => IndexByOwner(data));
        livingRows = new(() => [.. Rows().Where(row => data.Deals[row].DeletedAt == long.MaxValue)]);
        latestVersions = new(() => LatestOf(data));
        uncounted = new(() => [.. Rows().Where(row => IsUncounted(data, row))]);
        lastMoment = new(() => LastHappened.Find(data));
        closeIndex = new(() => new(data, LatestVersions));
        DeletedRows = [.. Rows().Where(row => data.Deals[row].DeletedAt != long.MaxValue)];
        norms = new(this);
        measured = new(this);
        KeptWork = new(Math.Max(LeastKept, data.Deals.Length));
        (fingerprints, vocabularies) = (new(), new(StringComparer.Ordinal));
    }

    /// <summary>The same data, with all that was worked out of them, known up to another moment.</summary>
    private DealBook(DealBook same, BookData data)
    {
        (Data, Tuning, NormCache) = (data, same.Tuning, same.NormCache);
        (rowById, rowsByOwner, livingRows) = (same.rowById, same.rowsByOwner, same.livingRows);
        (latestVersions, uncounted, DeletedRows) = (same.latestVersions, same.uncounted, same.DeletedRows);
        (norms, measured, KeptWork) = (same.norms, same.measured, same.KeptWork);
        (lastMoment, closeIndex) = (same.lastMoment, same.closeIndex);
        (fingerprints, vocabularies) = (same.fingerprints, same.vocabularies);
    }

    /// <summary>The sync run whose data this is; grows with every loading.</summary>
    public long Revision => Data.Revision;

    /// <summary>What is the same for everybody.</summary>
    public Company Company => Data.Company;

    /// <summary>How many deals there are, deleted ones included.</summary>
    public int DealCount => Data.Deals.Length;

    /// <summary>Every seller, for identity and administration only.</summary>
    public IEnumerable<Seller> Sellers => Company.SellersById.Values.OrderBy(seller => seller.Id);

    /// <summary>A seller by RevBot's own id, for identity only; null where there is none.</summary>
    public Seller? SellerOf(int id) => Company.Seller(id);

    /// <summary>Which kinds of data the company has.</summary>
    public DataCoverage Coverage => Data.Coverage;

    /// <summary>What the team has set about its forecast.</summary>
    public ForecastTuning Tuning { get; }

    /// <summary>The rows, without regard to scope.</summary>
    internal BookData Data { get; }

    /// <summary>Where norms are kept from process to process; null for nowhere.</summary>
    internal INormCache? NormCache { get; }

    /// <summary>What was worked out of views of this book.</summary>
    internal KeptWork KeptWork { get; }

    /// <summary>The same book under other settings of the forecast; it shares the data and learns for itself.</summary>
    public DealBook With(ForecastTuning tuning) => tuning == Tuning ? this : new(Data, tuning, NormCache);

    /// <summary>
    /// The same book after loadings that wrote no row. What was worked out of it stays, unless the data tell about
    /// another day now.
    /// </summary>
    internal DealBook WithRuns(IReadOnlyList<SyncRun> runs)
    {
        var later = new DealBook(this, Data with { SyncRuns = runs });
        return later.DataEnd == DataEnd ? later : new(later.Data, Tuning, NormCache);
    }

    /// <summary>Microseconds of the last thing recorded.</summary>
    internal long Newest => Data.Newest;

    /// <summary>Microseconds of the last thing that a view may leave out because it happened later.</summary>
    internal long LastMoment => lastMoment.Value;

    /// <summary>The rows of deals that were deleted at any time, ascending.</summary>
    internal int[] DeletedRows { get; }

    /// <summary>What a person may see. The one way to make a person's scope.</summary>
    public Scope ScopeOf(Seller viewer) => Scope.ForSeller(viewer, Company.Hierarchy);

    /// <summary>The view of one person at an instant: nothing recorded later counts, nothing outside exists.</summary>
    /// <param name="scope">Who asks; made by the identity of a person, never by an argument.</param>
    /// <param name="asOf">What was known by then is seen.</param>
    public ScopedBook For(Scope scope, Instant asOf) => new(this, scope, asOf);

    /// <summary>
    /// The whole company, for nobody in particular: only for whoever runs the program beside the database and so can
    /// read it anyway, as a back-test does. No question is ever answered from it.
    /// </summary>
    public ScopedBook ForTheCompany(Instant asOf) => new(this, Scope.OfTheCompany, asOf);

    /// <summary>
    /// Works out what the first questions of a day would otherwise wait for: the norms as of the day of an instant, for
    /// its quarter, and the indexes. Changes no answer; costs nothing the second time.
    /// </summary>
    public void Warm(Instant now)
    {
        var today = Company.DayOf(now);
        var quarter = Company.Calendar.QuarterOf(today);
        var known = DataDayAt(today);
        _ = LatestVersions;
        _ = LastMoment;
        _ = CloseIndex;
        _ = LivingRows;
        _ = rowById.Value;
        _ = rowsByOwner.Value;
        _ = Norms(known).Conversion(quarter);
        _ = Norms(known).Risk(quarter);
    }

    /// <summary>A norm of a day as the memory has it; null where it would have to be measured.</summary>
    public T? Kept<T>(LocalDate day)
        where T : class, ICompanyNorm<T> =>
        CachedNorms.Find<T>(new(this, Scope.OfTheCompany, Dates.CloseOf(day, Company.Zone)), this);

    /// <summary>
    /// What was known at an instant, as a fingerprint: gone through once for all the norms that are kept of it.
    /// </summary>
    internal string FingerprintAt(long asOf) =>
        fingerprints.GetOrAdd(asOf, at => new(() => ContentFingerprint.Compute(Data, at))).Value;

    /// <summary>The last day that the data tell about; null where nothing is known of it.</summary>
    internal LocalDate? DataEnd =>
        Company.FrozenOn ?? (Data.SyncRuns.Count > 0 ? Company.DayOf(Data.SyncRuns.Max(run => run.KnownTo)) : null);

    /// <summary>The last day that the data tell about as seen on a day, see <see cref="ScopedBook.DataDay"/>.</summary>
    internal LocalDate DataDayAt(LocalDate today) => DataEnd is { } end && end < today ? end : today;

    /// <summary>The norms of a day, over the whole company; measured once and kept while the book lives.</summary>
    internal CompanyNorms Norms(LocalDate asOf) => norms.ForDay(asOf);

    /// <summary>A norm of a day, over the whole company; measured once and kept while the book lives.</summary>
    internal T Norm<T>(LocalDate asOf)
        where T : class, ICompanyNorm<T> => NormAt<T>(Dates.CloseOf(asOf, Company.Zone));

    /// <summary>
    /// A norm as known at an instant, over the whole company; measured once and kept while the book lives.
    /// </summary>
    internal T NormAt<T>(Instant instant)
        where T : class, ICompanyNorm<T> => measured.At<T>(instant);

    /// <summary>A function of the scope in the latest view, so it is kept; earlier views make their own.</summary>
    internal Vocabulary VocabularyOf(ScopedBook view) =>
        view.IsLatest
            ? vocabularies.GetOrAdd(view.Scope.Key, static (_, seen) => Vocabulary.Collect(seen), view)
            : Vocabulary.Collect(view);

    /// <summary>The row of a deal by the CRM's id; null where there is none.</summary>
    internal int? RowOf(string crmId) => rowById.Value.TryGetValue(crmId, out var row) ? row : null;

    /// <summary>The rows that are not deleted; null stands for all rows.</summary>
    internal int[]? LivingRows => DeletedRows.Length == 0 ? null : livingRows.Value;

    /// <summary>
    /// For each row the place of the version that holds once all is known; negative for a deleted deal. What nearly
    /// every question asks of every deal is thereby looked up and not searched for.
    /// </summary>
    internal int[] LatestVersions => latestVersions.Value;

    /// <summary>The living rows by the close date that they have now.</summary>
    internal CloseIndex CloseIndex => closeIndex.Value;

    /// <summary>The rows that any of these sellers ever owned, ascending.</summary>
    internal int[] RowsEverOwnedBy(IEnumerable<int> sellerIds) =>
        [.. sellerIds.SelectMany(seller => rowsByOwner.Value.GetValueOrDefault(seller) ?? []).Distinct().Order()];

    /// <summary>
    /// The rows of deals that figures may leave out at some time: with an amount that no rate converts, or without a
    /// close date, ascending.
    /// </summary>
    internal int[] Uncounted => uncounted.Value;

    private static bool IsUncounted(BookData data, int row)
    {
        foreach (ref readonly var version in data.Versions.ItemsOf(row))
        {
            if (
                version.CloseOn <= 0
                || (version.AmountMinor != VersionItem.NoAmount && !data.Company.HasRate(version.Currency))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int[] LatestOf(BookData data)
    {
        var latest = new int[data.Deals.Length];
        for (var row = 0; row < latest.Length; row++)
        {
            var living = data.Deals[row].DeletedAt == long.MaxValue;
            latest[row] = living ? VersionSearch.Find(data.Versions.ItemsOf(row), data.Newest, data.Newest) : -1;
        }

        return latest;
    }

    private IEnumerable<int> Rows() => Enumerable.Range(0, Data.Deals.Length);

    private static Dictionary<string, int> IndexById(DealItem[] deals)
    {
        var index = new Dictionary<string, int>(deals.Length, StringComparer.Ordinal);
        for (var row = 0; row < deals.Length; row++)
        {
            index[deals[row].CrmId] = row;
        }

        return index;
    }

    private static Dictionary<int, int[]> IndexByOwner(BookData data)
    {
        var rows = new Dictionary<int, List<int>>();
        for (var row = 0; row < data.Deals.Length; row++)
        {
            foreach (ref readonly var version in data.Versions.ItemsOf(row))
            {
                if (!rows.TryGetValue(version.OwnerId, out var owned))
                {
                    rows[version.OwnerId] = owned = [];
                }

                if (owned.Count == 0 || owned[^1] != row)
                {
                    owned.Add(row);
                }
            }
        }

        return rows.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
