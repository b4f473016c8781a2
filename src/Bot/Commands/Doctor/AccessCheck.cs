using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Book.People;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Who sees the whole company: asked of the book, which decides it.</summary>
internal static class AccessCheck
{
    private const string Check = "access";
    private const int MostNamed = 5;

    public static Finding Run(DealBook book)
    {
        var people = book
            .Sellers.Where(seller => book.ScopeOf(seller).SeesAll)
            .OrderByDescending(seller => seller.Role)
            .ThenBy(seller => seller.Name, StringComparer.Ordinal)
            .ThenBy(seller => seller.Id)
            .ToArray();
        return people.Length == 0
            ? Finding.Warning(
                Check,
                "Nobody has a role that sees the whole company; managers see those below them.",
                "Give the role by the field 'role' of the mapping, then load again."
            )
            : Finding.Ok(
                Check,
                $"The whole company is seen by {Names(people)}; all others see their own team or deals, or none."
            );
    }

    private static string Names(IReadOnlyList<Seller> people)
    {
        var named = string.Join(", ", people.Take(MostNamed).Select(person => $"{person.Name} ({person.Role})"));
        var more = (people.Count - MostNamed).ToString("#,0", CultureInfo.InvariantCulture);
        return people.Count > MostNamed ? $"{named} and {more} more" : named;
    }
}
