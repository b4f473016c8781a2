using System.Globalization;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Benchmarks.RevBench.Warehouse;

/// <summary>One leader, a manager for every eight sellers, and the sellers.</summary>
internal static class People
{
    public const int LeaderId = 1;
    private const int TeamSize = 8;
    private const int FirstManager = 2;
    private const int FirstSeller = 1000;

    public static int IdOf(Salesperson seller) => IdOf(seller.Number);

    public static int IdOf(int number) => FirstSeller + number;

    public static IReadOnlyList<Seller> Of(
        IReadOnlyList<Salesperson> sellers,
        IReadOnlyDictionary<int, Territory> territories
    ) =>
        [
            Person(LeaderId, SellerRole.VicePresident, null, null),
            .. Enumerable
                .Range(0, (sellers.Count + TeamSize - 1) / TeamSize)
                .Select(team => Person(FirstManager + team, SellerRole.Manager, LeaderId, null)),
            .. sellers.Select(seller =>
                Person(
                    IdOf(seller),
                    SellerRole.Rep,
                    FirstManager + (seller.Number / TeamSize),
                    territories[seller.Region + 1]
                )
            ),
        ];

    private static Seller Person(int id, SellerRole role, int? manager, Territory? territory)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{role} {id}");
        return new(
            new SellerRow
            {
                Id = id,
                CrmId = name,
                Name = name,
                Role = (int)role,
                Team = role == SellerRole.Rep ? null : name,
                ManagerId = manager,
                Revision = 1,
            },
            territory
        );
    }
}
