using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Book.People;
using RevBot.Data.Database;
using RevBot.Data.Demo;
using RevBot.Data.Tests.Database;

namespace RevBot.Data.Tests.Book;

/// <summary>A small demo company in a database file of its own.</summary>
internal sealed class DemoBook : IDisposable
{
    public static readonly LocalDate Today = new(2026, 11, 22);
    private readonly TestDatabase database = TestDatabase.Empty(DatabaseProvider.Sqlite);

    public DemoBook(int deals = 400)
    {
        DemoCompany.Create(database.Database, new() { Today = Today, Deals = deals }, null, CancellationToken.None);
        Book = Loader.Load(CancellationToken.None);
    }

    public IDatabase Database => database.Database;

    public BookLoader Loader => new(database.Database, CompanyDefaults.Plain);

    public DealBook Book { get; }

    public Instant Now => Data.Calendar.Dates.CloseOf(Today, Book.Company.Zone);

    public static Seller Head(DealBook book) =>
        book.Sellers.First(seller => seller.Role == Warehouse.People.SellerRole.ChiefRevenueOfficer);

    public void Dispose() => database.Dispose();
}
