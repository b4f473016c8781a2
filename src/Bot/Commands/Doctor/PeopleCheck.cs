using System.Globalization;
using RevBot.Bot.Configuration;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Commands.Doctor;

/// <summary>Whether people can be recognised by their e-mail, and whether the hierarchy says who may see what.</summary>
internal static class PeopleCheck
{
    private const string Check = "people";
    private const int MostNamed = 5;

    public static IEnumerable<Finding> Run(DealBook book, BotClock clock)
    {
        var today = book.Company.DayOf(clock.Now(book.Company));
        var active = book.Sellers.Where(seller => seller.IsActive(today)).ToArray();
        var byId = book.Sellers.ToDictionary(seller => seller.Id);
        Finding?[] found =
        [
            Circles([.. book.Sellers.Where(seller => IsInCircle(seller, byId))]),
            WithoutEmail([.. active.Where(seller => string.IsNullOrWhiteSpace(seller.Email))]),
            WithoutManager([.. active.Where(NeedsManager)]),
        ];
        return found.Any(finding => finding is not null)
            ? found.OfType<Finding>()
            : [Finding.Ok(Check, Number(active.Length) + " active, each with an e-mail and a place in the hierarchy.")];
    }

    private static Finding? Circles(IReadOnlyList<Seller> people) =>
        people.Count == 0
            ? null
            : Finding.Problem(
                Check,
                $"The chain of managers runs in a circle for {Names(people, person => person.CrmId)}; nobody above sees their deals.",
                "Correct the manager of one of them in the CRM, then load again."
            );

    private static Finding? WithoutEmail(IReadOnlyList<Seller> people) =>
        people.Count == 0
            ? null
            : Finding.Warning(
                Check,
                $"{Number(people.Count)} without an e-mail, who cannot ask: {Names(people, person => person.CrmId)}.",
                "Enter their e-mail in the CRM, then load again."
            );

    private static Finding? WithoutManager(IReadOnlyList<Seller> people) =>
        people.Count == 0
            ? null
            : Finding.Warning(
                Check,
                $"{Number(people.Count)} without a manager, counted in no team: {Names(people, person => person.CrmId)}.",
                "Enter their manager in the CRM, then load again."
            );

    // Those at the top and those beside the line of sales report to nobody in the data.
    private static bool NeedsManager(Seller seller) =>
        seller is { ManagerId: null, Role: SellerRole.Rep or SellerRole.Manager };

    private static bool IsInCircle(Seller seller, Dictionary<int, Seller> byId)
    {
        var seen = new HashSet<int>();
        var found = ManagerOf(seller);
        while (found is not null && found.Id != seller.Id && seen.Add(found.Id))
        {
            found = ManagerOf(found);
        }

        return found?.Id == seller.Id;

        Seller? ManagerOf(Seller person) => person.ManagerId is { } manager ? byId.GetValueOrDefault(manager) : null;
    }

    /// <summary>The first five by name, and how many more there are.</summary>
    /// <param name="people">Who.</param>
    /// <param name="beside">What stands in brackets beside a name.</param>
    public static string Names(IReadOnlyList<Seller> people, Func<Seller, string> beside)
    {
        var named = string.Join(", ", people.Take(MostNamed).Select(person => $"{person.Name} ({beside(person)})"));
        return people.Count > MostNamed ? $"{named} and {Number(people.Count - MostNamed)} more" : named;
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
