using NodaTime;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.History;

/// <summary>
/// A deal at an instant, as it was known then: stage, category, amount, close date, owner. Cheap to copy.
/// </summary>
/// <remarks>
/// The default value belongs to no view and throws when it is asked for anything. A late correction changes what is
/// known about the past: the state at one instant may read differently in two views, because each knows only what was
/// recorded by its own instant.
/// </remarks>
public readonly struct DealState
{
    private readonly ScopedBook book;
    private readonly VersionItem version;
    private readonly int row;
    private readonly long at;

    /// <summary>A version, seen from a view at an instant.</summary>
    internal DealState(ScopedBook book, int row, in VersionItem version, long at)
    {
        (this.book, this.row, this.at) = (book, row, at);
        this.version = version;
    }

    /// <summary>The instant that this is a view of.</summary>
    public Instant At => Dates.FromMicros(at);

    /// <summary>Since when amount, stage, category, close date and owner have been so.</summary>
    public Instant Since => Dates.FromMicros(version.ValidFrom);

    /// <summary>The stage.</summary>
    public Stage Stage => book.Company.Stage(version.StageId);

    /// <summary>The forecast category that the seller gave, or the stage's default.</summary>
    public ForecastCategory Category => (ForecastCategory)version.Category;

    /// <summary>Whether the deal is still being worked on.</summary>
    public bool IsOpen => Stage.Outcome == StageOutcome.Open;

    /// <summary>Whether the deal is closed and won.</summary>
    public bool IsWon => Stage.Outcome == StageOutcome.Won;

    /// <summary>Whether the deal is closed and lost.</summary>
    public bool IsLost => Stage.Outcome == StageOutcome.Lost;

    /// <summary>The expected close date while open, the actual one when closed; null where none is entered.</summary>
    public LocalDate? CloseOn => version.CloseOn > 0 ? Dates.FromNumber(version.CloseOn) : null;

    /// <summary>Who owns the deal; null when nobody does, or somebody outside the scope did.</summary>
    public Seller? Owner =>
        version.OwnerId != VersionItem.NoOwner && book.Scope.Covers(version.OwnerId)
            ? book.Company.Seller(version.OwnerId)
            : null;

    /// <summary>The patch: the deal's own, else the account's, else the owner's.</summary>
    public Territory? Territory => book.TerritoryOf(row, version.OwnerId);

    /// <summary>The amount in its own currency; null where none is entered.</summary>
    public Money? Amount =>
        version.AmountMinor == VersionItem.NoAmount
            ? null
            : new Money(version.AmountMinor, book.Company.Currencies[version.Currency]);

    /// <summary>
    /// The amount in the reporting currency: at the rate of the day of this view while open, of the close date when
    /// closed. Zero where no amount is entered or its currency has no rate; see <see cref="HasValue"/>.
    /// </summary>
    public Money Value => book.Company.Worth(version, IsOpen, at);

    /// <summary>Whether <see cref="Value"/> is an entered amount, not a stand-in zero.</summary>
    public bool HasValue => version.AmountMinor != VersionItem.NoAmount && book.Company.HasRate(version.Currency);

    /// <summary>Since when the deal had been in its stage without a break, as known then.</summary>
    public Instant InStageSince => book.InStageSince(row, at);

    /// <summary>
    /// How many times its close date had moved to a later quarter, as known then; searches its history.
    /// </summary>
    public int PushCount => book.CourseOf(row, at).PushCount;

    /// <summary>Whether the close date lies in a period.</summary>
    public bool ClosesIn(Calendar.Period period) =>
        version.CloseOn >= period.StartNumber && version.CloseOn <= period.EndNumber;

    /// <summary>Open, and its close date lies in a period.</summary>
    public bool IsDueIn(Calendar.Period period) => ClosesIn(period) && IsOpen;

    /// <summary>Won, with its close date in a period.</summary>
    public bool IsWonIn(Calendar.Period period) => ClosesIn(period) && IsWon;

    /// <summary>Lost, with its close date in a period.</summary>
    public bool IsLostIn(Calendar.Period period) => ClosesIn(period) && IsLost;

    /// <summary>Since when the version holds, microseconds.</summary>
    internal long SinceMicros => version.ValidFrom;

    /// <summary>The version as loaded; its owner may be outside the scope.</summary>
    internal VersionItem Version => version;
}
