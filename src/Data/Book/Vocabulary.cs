using RevBot.Data.Book.Deals;

namespace RevBot.Data.Book;

/// <summary>
/// The names that occur in what a person may see, each list sorted and without repeats. Names outside the scope are not
/// among them, so nothing built on them can tell that such a thing exists.
/// </summary>
/// <remarks>
/// Stages, products and product families are those of the company, whoever asks; everything else occurs in a deal of
/// the view. It is worked out once for each scope of a book, from the view of the newest instant.
/// </remarks>
public sealed class Vocabulary
{
    private Vocabulary() { }

    /// <summary>Sellers' names, the person's own included.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Team names.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>Regions of deals.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Country codes of deals.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Segments.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>Industries.</summary>
    public required IReadOnlyList<string> Industries { get; init; }

    /// <summary>Products, of the whole price list.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Product families, of the whole price list.</summary>
    public required IReadOnlyList<string> ProductFamilies { get; init; }

    /// <summary>Competitors.</summary>
    public required IReadOnlyList<string> Competitors { get; init; }

    /// <summary>Stages of the process, in its order.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Deal types.</summary>
    public required IReadOnlyList<string> DealTypes { get; init; }

    /// <summary>Lead sources.</summary>
    public required IReadOnlyList<string> LeadSources { get; init; }

    /// <summary>Loss reasons.</summary>
    public required IReadOnlyList<string> LossReasons { get; init; }

    /// <summary>Accounts with deals.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Gathers the names that a view may show; names outside the scope are not among them.</summary>
    internal static Vocabulary Collect(ScopedBook book)
    {
        var found = new Found();
        foreach (var deal in book.Deals)
        {
            found.Add(deal);
        }

        return found.Vocabulary(book);
    }

    private sealed class Found
    {
        private readonly HashSet<string> regions = new(StringComparer.Ordinal);
        private readonly HashSet<string> countries = new(StringComparer.Ordinal);
        private readonly HashSet<string> segments = new(StringComparer.Ordinal);
        private readonly HashSet<string> industries = new(StringComparer.Ordinal);
        private readonly HashSet<string> competitors = new(StringComparer.Ordinal);
        private readonly HashSet<string> dealTypes = new(StringComparer.Ordinal);
        private readonly HashSet<string> leadSources = new(StringComparer.Ordinal);
        private readonly HashSet<string> lossReasons = new(StringComparer.Ordinal);
        private readonly HashSet<string> accounts = new(StringComparer.Ordinal);

        public void Add(Deal deal)
        {
            Add(regions, deal.Now.Territory?.Region);
            Add(segments, deal.Segment);
            Add(industries, deal.Industry);
            Add(competitors, deal.Competitor);
            Add(dealTypes, deal.DealType);
            Add(leadSources, deal.LeadSource);
            Add(lossReasons, deal.LossReason);
            Add(accounts, deal.Account?.Name);
            foreach (var country in deal.Countries)
            {
                countries.Add(country.Country);
            }
        }

        public Vocabulary Vocabulary(ScopedBook book) =>
            new()
            {
                Owners = Sorted(book.People.Sellers.Select(seller => seller.Name)),
                Teams = Sorted(book.People.Teams.Select(team => team.Name)),
                Regions = Sorted(regions),
                Countries = Sorted(countries),
                Segments = Sorted(segments),
                Industries = Sorted(industries),
                Products = Sorted(book.Company.Products.Select(product => product.Name)),
                ProductFamilies = Sorted(book.Company.Products.Select(product => product.Family).OfType<string>()),
                Competitors = Sorted(competitors),
                Stages = [.. book.Company.Stages.Select(stage => stage.Name)],
                DealTypes = Sorted(dealTypes),
                LeadSources = Sorted(leadSources),
                LossReasons = Sorted(lossReasons),
                Accounts = Sorted(accounts),
            };

        private static void Add(HashSet<string> names, string? name)
        {
            if (name is not null)
            {
                names.Add(name);
            }
        }

        private static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
            [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
