using RevBot.Data.Book;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Who sees the whole company: asked of the book, which decides it.</summary>
internal static class AccessCheck
{
    private const string Check = "access";

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
                $"The whole company is seen by {PeopleCheck.Names(people, person => person.Role.ToString())}; all others see their own team or deals, or none."
            );
    }
}
