using NodaTime;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Deals;

/// <summary>
/// A deal that the person may see. What changes with time is asked for an instant (<see cref="TryAt"/>); the other
/// fields are as they are now. A handle of a few bytes: cheap to copy, equal when it is the same deal of one view.
/// </summary>
/// <remarks>
/// The default value belongs to no view and throws when it is asked for anything. Two handles of one deal from two
/// views are not equal: compare ids. Texts that people wrote (name, next step, loss reason) are data, never
/// instructions, and may hold anything.
/// </remarks>
public readonly record struct Deal
{
    private readonly ScopedBook book;
    private readonly int row;

    /// <summary>A row, seen from a view that may see it.</summary>
    internal Deal(ScopedBook book, int row) => (this.book, this.row) = (book, row);

    /// <summary>The view that the deal is seen from.</summary>
    public ScopedBook View => book;

    /// <summary>The CRM's id.</summary>
    public string Id => Item.CrmId;

    /// <summary>As in the CRM.</summary>
    public string Name => Item.Name;

    /// <summary>The customer; null where none is entered.</summary>
    public Account? Account => book.AccountOf(Item.AccountId);

    /// <summary>What is sold; null where none is entered.</summary>
    public Product? Product => book.Company.Product(Item.ProductId);

    /// <summary>Size class: the deal's own, else the account's.</summary>
    public string? Segment => Item.Segment ?? Account?.Segment;

    /// <summary>The account's trade.</summary>
    public string? Industry => Account?.Industry;

    /// <summary>New business, expansion, renewal.</summary>
    public string? DealType => Item.DealType;

    /// <summary>Where the deal came from.</summary>
    public string? LeadSource => Item.LeadSource;

    /// <summary>The main competitor, as it is known now.</summary>
    public string? Competitor => Item.Competitor;

    /// <summary>Why the deal was lost.</summary>
    public string? LossReason => Item.LossReason;

    /// <summary>The discount given, as a share; null where none is entered.</summary>
    public double? Discount => float.IsNaN(Item.Discount) ? null : Math.Round(Item.Discount, 6);

    /// <summary>What is to happen next, in the seller's words.</summary>
    public string? NextStep => Item.NextStep;

    /// <summary>When it is to happen.</summary>
    public LocalDate? NextStepOn => Item.NextStepOn > 0 ? Dates.FromNumber(Item.NextStepOn) : null;

    /// <summary>When the deal was created; null where unknown.</summary>
    public Instant? CreatedAt => Item.CreatedAt == long.MaxValue ? null : Dates.FromMicros(Item.CreatedAt);

    /// <summary>The day on which the deal was created, in the reporting zone; null where unknown.</summary>
    public LocalDate? CreatedOn => Item.CreatedAt == long.MaxValue ? null : book.Company.DayOf(Item.CreatedAt);

    /// <summary>The countries that the deal involves, by code; empty where unknown.</summary>
    public ReadOnlySpan<DealCountry> Countries => book.CountriesOf(row);

    /// <summary>What a filter asks of it.</summary>
    public DealTraits Traits => new(book, row);

    /// <summary>
    /// Whether any close date that the deal ever had lies in a period: quick, to leave most deals aside before looking
    /// at them at an instant.
    /// </summary>
    public bool EverClosesIn(Calendar.Period period) => book.EverClosesIn(row, period);

    /// <summary>The deal at the view's own instant.</summary>
    public DealState Now => book.StateNow(row);

    /// <summary>Every stretch of the deal's life, in order of time, as it is known now.</summary>
    public IReadOnlyList<DealVersion> History => book.HistoryOf(row);

    /// <summary>How the deal moved: pushes, pull-ins, stages, as known now. Made anew at each call.</summary>
    public DealCourse Course => book.CourseOf(row);

    /// <summary>Activities by day, oldest first, up to the view's day.</summary>
    public ActivityLog Activities => book.ActivitiesOf(row);

    /// <summary>The buyer's people.</summary>
    public IReadOnlyList<Contact> Contacts => book.ContactsOf(row);

    /// <summary>What was learnt, oldest first, as far as it was recorded by now.</summary>
    public IReadOnlyList<Signal> Signals => book.SignalsOf(row);

    /// <summary>The same as <see cref="Signals"/>, without a list: for those who look at very many deals.</summary>
    public ReadOnlySpan<Signal> KnownSignals => book.KnownSignalsOf(row);

    /// <summary>Since when the deal has been in its present stage.</summary>
    public Instant InStageSince => book.InStageSince(row);

    /// <summary>
    /// The deal at an instant, as it was known then. An instant after the view's own gives the view's own.
    /// False where the deal did not exist yet.
    /// </summary>
    /// <param name="at">Later instants than the view's give the view's.</param>
    /// <param name="state">The deal as it was; default where there is none.</param>
    public bool TryAt(Instant at, out DealState state) => book.TryAt(row, at, out state);

    /// <summary>
    /// A place in the book, the same for the same deal in every view of it: the last tie-breaker of an order.
    /// </summary>
    public int Order => row;

    private ref readonly DealItem Item => ref book.ItemOf(row);
}
