namespace RevBot.Skills.Adoption;

/// <summary>The answer of <c>get_adoption</c>: how RevBot was used by the people whom the asking person may see.</summary>
public sealed record GetAdoptionResult : SkillResult
{
    /// <summary>Messages asked; thumbs given in words are none.</summary>
    public required int Questions { get; init; }

    /// <summary>Of these, answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Of these, asked back.</summary>
    public required int AskedBack { get; init; }

    /// <summary>Of these, declined.</summary>
    public required int Declined { get; init; }

    /// <summary>Of these, broken off by a failure.</summary>
    public required int Failed { get; init; }

    /// <summary>People who asked.</summary>
    public required int Users { get; init; }

    /// <summary>People who could ask: active with an e-mail, and whoever did.</summary>
    public required int People { get; init; }

    /// <summary>Answered ÷ asked: what people found out by themselves, without a question back; null where nothing was asked.</summary>
    public double? SelfServeShare { get; init; }

    /// <summary>Insights found for these people.</summary>
    public required int Insights { get; init; }

    /// <summary>Of these, those that something was done about.</summary>
    public required int InsightsActedOn { get; init; }

    /// <summary>Acted on ÷ found; null where none was found.</summary>
    public double? InsightToAction { get; init; }

    /// <summary>Answers with a thumb.</summary>
    public required int Rated { get; init; }

    /// <summary>Of these, thumbs up.</summary>
    public required int ThumbsUp { get; init; }

    /// <summary>Rated ÷ answered; null where nothing was answered.</summary>
    public double? FeedbackShare { get; init; }

    /// <summary>Thumbs up ÷ rated; null where nothing was rated.</summary>
    public double? ThumbsUpShare { get; init; }

    /// <summary>Week by week, in order; weeks without a question included.</summary>
    public required IReadOnlyList<AdoptionWeek> Weeks { get; init; }

    /// <summary>What was asked, the most frequent first.</summary>
    public required IReadOnlyList<FunctionUse> Functions { get; init; }

    /// <summary>Dashboards opened; the same one again within half an hour is one view.</summary>
    public required int Views { get; init; }

    /// <summary>People who opened one.</summary>
    public required int Viewers { get; init; }

    /// <summary>Who opened which dashboard how often, the most often first.</summary>
    public required IReadOnlyList<DashboardUse> Dashboards { get; init; }

    /// <summary>Whether the record is of the asking person alone.</summary>
    public required bool IsOwn { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["own"] = IsOwn,
            ["asked"] = Questions > 0,
            ["rated"] = Rated > 0,
            ["insights"] = Insights > 0,
            ["viewed"] = Views > 0,
        };

    /// <summary>One week of use.</summary>
    /// <param name="Week">The first day, a Monday, ISO; the days of it that lie in the period count.</param>
    /// <param name="Questions">Messages, thumbs left out.</param>
    /// <param name="Answered">Of these, those that got an answer.</param>
    /// <param name="Users">People who asked.</param>
    public sealed record AdoptionWeek(string Week, int Questions, int Answered, int Users);

    /// <summary>How often a person opened a dashboard.</summary>
    /// <param name="Person">By name.</param>
    /// <param name="Dashboard">leader, manager, rep or wall.</param>
    /// <param name="Views">How often.</param>
    /// <param name="Last">The last day, ISO.</param>
    public sealed record DashboardUse(string Person, string Dashboard, int Views, string Last);

    /// <summary>How often a function answered.</summary>
    /// <param name="Function">Its name.</param>
    /// <param name="Answers">How often.</param>
    public sealed record FunctionUse(string Function, int Answers);
}
