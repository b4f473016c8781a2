using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Benchmarks;

/// <summary>A demo company of a size, made once and kept in the temporary folder for the next run.</summary>
internal static class DemoFile
{
    public static readonly LocalDate Today = new(2026, 11, 22);

    public static SqliteDatabase Of(int deals)
    {
        var file = PathOf(deals);
        if (!File.Exists(file))
        {
            Make(deals);
        }

        return new(file);
    }

    public static SqliteDatabase Make(int deals)
    {
        var file = PathOf(deals);
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + ".part" })
        {
            File.Delete(part);
        }

        DemoCompany.Create(
            new SqliteDatabase(file + ".part"),
            new() { Today = Today, Deals = deals },
            null,
            CancellationToken.None
        );
        File.Move(file + ".part", file);
        return new(file);
    }

    public static DealBook Load(int deals) =>
        new BookLoader(Of(deals), CompanyDefaults.Plain).Load(CancellationToken.None);

    /// <summary>The view of somebody who sees all.</summary>
    public static ScopedBook ViewOf(DealBook book)
    {
        var head = book.Sellers.First(seller => seller.Role == Data.Warehouse.People.SellerRole.VicePresident);
        return book.For(book.ScopeOf(head), Dates.CloseOf(Today, book.Company.Zone));
    }

    private static string PathOf(int deals) =>
        Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"revbot-bench-{deals}.db"));
}
