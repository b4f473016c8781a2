using System.Text.Json.Serialization;

namespace RevBot.Skills.Meetings;

/// <summary>What a meeting is for.</summary>
[JsonConverter(typeof(MeetingKindConverter))]
public enum MeetingKind
{
    /// <summary>The team's deals, once a week.</summary>
    PipelineReview = 0,

    /// <summary>A seller and the manager, every other week.</summary>
    OneOnOne = 1,

    /// <summary>The number, once a week.</summary>
    ForecastCall = 2,

    /// <summary>A closed quarter, and the next one.</summary>
    Qbr = 3,
}
