using RevBot.Data.Finance;

namespace RevBot.Skills.Scenario;

/// <summary>The forecast under a scenario, or without one. Amounts are in the reporting currency.</summary>
public sealed record ScenarioOutcome
{
    /// <summary>The ensemble.</summary>
    public required Money Forecast { get; init; }

    /// <summary>The model before correction, or the table where none is fitted: closed won + expected revenue of open deals + new revenue.</summary>
    public required Money Model { get; init; }

    /// <summary>The lower end of the 80% range.</summary>
    public required Money Low { get; init; }

    /// <summary>The upper end.</summary>
    public required Money High { get; init; }

    /// <summary>Of reaching quota, 0..1; null without a quota.</summary>
    public double? ChanceOfQuota { get; init; }

    /// <summary>Closed won, with the deals supposed to be won.</summary>
    public required Money ClosedWon { get; init; }

    /// <summary>Quota − closed won; null without a quota.</summary>
    public Money? Gap { get; init; }

    /// <summary>Forecast − quota; null without a quota.</summary>
    public Money? AgainstQuota { get; init; }

    /// <summary>Forecast − forecast of the base.</summary>
    public required Money Change { get; init; }

    /// <summary>Of <see cref="Change"/>, what added pipeline brings.</summary>
    public required Money AddedPipeline { get; init; }

    /// <summary>Of <see cref="Change"/>, what added sellers bring.</summary>
    public required Money AddedSellers { get; init; }

    /// <summary>How many deals it touches.</summary>
    public required int Touched { get; init; }
}
