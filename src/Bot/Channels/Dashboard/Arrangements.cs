using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Configuration;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Which blocks a reader sees, in which order: three dashboards, each for what its reader decides on.</summary>
internal sealed class Arrangements
{
    private readonly Arrangement leader;
    private readonly Arrangement manager;
    private readonly Arrangement rep;

    /// <param name="settings">The company's choice.</param>
    /// <param name="layouts">What each block shows.</param>
    /// <exception cref="InvalidDataException">A block has no layout.</exception>
    public Arrangements(DashboardSettings settings, BlockLayouts layouts)
    {
        leader = Arrange("leader", "Pipeline dashboard", settings.Leader, layouts);
        manager = Arrange("manager", "Team dashboard", settings.Manager, layouts);
        rep = Arrange("rep", "My dashboard", settings.Rep, layouts);
    }

    /// <summary>The dashboard of a role.</summary>
    public Arrangement For(SellerRole role) =>
        role switch
        {
            SellerRole.VicePresident or SellerRole.ChiefRevenueOfficer or SellerRole.Analyst => leader,
            SellerRole.Manager => manager,
            _ => rep,
        };

    private static Arrangement Arrange(string kind, string title, IReadOnlyList<string> names, BlockLayouts layouts) =>
        new(kind, title, [.. names.Distinct(StringComparer.Ordinal).Select(name => (name, layouts.Find(name)))]);
}
