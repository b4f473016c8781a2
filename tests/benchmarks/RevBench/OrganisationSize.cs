namespace RevBot.Benchmarks.RevBench;

/// <summary>How large a simulated organisation is.</summary>
/// <param name="Name">S, M, L, XL.</param>
/// <param name="Wins">About how many deals it wins in a quarter.</param>
/// <param name="Sellers">How many sell.</param>
/// <param name="Organisations">How many are simulated for the default table; the small ones vary most and cost least.</param>
internal sealed record OrganisationSize(string Name, int Wins, int Sellers, int Organisations)
{
    public static IReadOnlyList<OrganisationSize> All { get; } =
    [new("S", 40, 8, 24), new("M", 110, 16, 16), new("L", 360, 44, 8), new("XL", 1140, 128, 4)];
}
