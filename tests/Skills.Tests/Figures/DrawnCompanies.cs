using System.Collections.Concurrent;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Skills.Tests.Figures;

/// <summary>Demo companies of several seeds and sizes, each made when it is first drawn: with a model, with a table, with percentages alone.</summary>
public sealed class DrawnCompanies : IDisposable
{
    private static readonly int[] Sizes = [2500, 120, 900, 400];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("revbot-figures-");
    private readonly ConcurrentDictionary<int, Lazy<DealBook>> books = [];

    /// <summary>The book of a company, the same for a number on every run.</summary>
    public DealBook Of(int number) =>
        books.GetOrAdd(number, static (one, path) => new(() => Make(one, path)), folder.FullName).Value;

    public void Dispose() => folder.Delete(recursive: true);

    private static DealBook Make(int number, string path)
    {
        var database = new SqliteDatabase(Path.Combine(path, FormattableString.Invariant($"{number}.db")));
        DemoCompany.Create(
            database,
            new()
            {
                Today = FigureDraw.LastDay,
                Deals = Sizes[number % Sizes.Length],
                Seed = (ulong)number + 1,
            },
            null,
            CancellationToken.None
        );
        return new BookLoader(database, CompanyDefaults.Plain).Load(CancellationToken.None);
    }
}
