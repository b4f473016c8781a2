using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Territories;

/// <summary>
/// "Are our territories balanced?": what each territory brings in a year for each full seller, who competes there, and the
/// moves of accounts that would even it out where the difference is more than chance.
/// </summary>
public sealed class GetTerritoryBalance : Skill<GetTerritoryBalanceArguments, GetTerritoryBalanceResult>
{
    /// <inheritdoc/>
    public override string Plugin => "team";

    /// <inheritdoc/>
    public override string Name => "get_territory_balance";

    /// <inheritdoc/>
    public override string Description =>
        "Opportunity density, competitors and capacity with ramp by territory; imbalance against chance, and the moves that would mend it.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Competitors;

    /// <inheritdoc/>
    public override GetTerritoryBalanceResult Run(ScopedBook book, GetTerritoryBalanceArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, period);
        var study = TerritoryStudy.Of(book, period, selection);
        var loads = TerritoryBalance.Measure(book, study);
        var result = new GetTerritoryBalanceResult
        {
            Territories = loads,
            Moves = new MovePlan(book, study, loads).Moves(),
            IsByTeam = study.IsByTeam,
        };
        return new GetTerritoryBalancePresentation(study, selection).Describe(
            SkillResult.About(result, book, selection, period)
        );
    }
}
