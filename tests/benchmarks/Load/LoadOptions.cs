using System.Globalization;

namespace RevBot.Benchmarks.Load;

/// <summary>What a load run is asked for.</summary>
internal sealed record LoadOptions
{
    public const int Talks = 200;
    public const int EachSays = 10;

    /// <summary>Whether the bot is killed in the middle.</summary>
    public bool Restart { get; init; }

    /// <summary>How long people think on average before they ask again.</summary>
    public TimeSpan Think { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>How many deals the demo company has.</summary>
    public int Deals { get; init; } = 6000;

    public static LoadOptions Read(string[] args) =>
        new()
        {
            Restart = args.Contains("--restart"),
            Think = TimeSpan.FromSeconds(Number(args, "--think", 7)),
            Deals = (int)Number(args, "--deals", 6000),
        };

    private static double Number(string[] args, string name, double usual) =>
        Array.IndexOf(args, name) is >= 0 and var at ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
}
