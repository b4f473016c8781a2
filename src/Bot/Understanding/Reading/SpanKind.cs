namespace RevBot.Bot.Understanding.Reading;

/// <summary>What a stretch of words can be. Each type of <c>prompts/vocabulary</c> has one; names, times and figures stand beside them.</summary>
internal enum SpanKind
{
    /// <summary>A word that carries nothing: "please", "of".</summary>
    Filler,

    /// <summary>A word that nothing knows.</summary>
    Unknown,

    /// <summary>A word of everyday English that stands under no other type.</summary>
    Everyday,

    /// <summary>A word of the example questions or of the trade that stands under no other type.</summary>
    Topic,

    /// <summary>A thing that is asked of sales and stands in no CRM's deals: churn, margin.</summary>
    Missing,

    /// <summary>What kind of answer is wanted: who, why, list.</summary>
    Ask,

    /// <summary>How many, how much.</summary>
    Quantifier,

    /// <summary>A measure of <c>query_metric</c>.</summary>
    Measure,

    /// <summary>A dimension to group by.</summary>
    Dimension,

    /// <summary>A dimension said by itself: "monthly", "who sold".</summary>
    DimensionAlone,

    /// <summary>A flag of deals.</summary>
    Flag,

    /// <summary>A state or event of deals: won, closing, created.</summary>
    State,

    /// <summary>A field with its direction: "oldest" is <c>age desc</c>.</summary>
    Order,

    /// <summary>"sorted by".</summary>
    OrderLead,

    /// <summary>The date that a period is about.</summary>
    DateField,

    /// <summary>A field of a deal that a condition can be on.</summary>
    Field,

    /// <summary>over, at most, exactly.</summary>
    Comparator,

    /// <summary>"or more" after a figure.</summary>
    Suffix,

    /// <summary>A comparator of lengths of time: "older than".</summary>
    Aged,

    /// <summary>"already passed": a date before today.</summary>
    Passed,

    /// <summary>between, from: opens a range.</summary>
    Between,

    /// <summary>and, to: joins a range.</summary>
    To,

    /// <summary>since, before, by: what a time is for.</summary>
    TimeLead,

    /// <summary>vs, compared with.</summary>
    Versus,

    /// <summary>except, without: what follows is left out.</summary>
    Exclusion,

    /// <summary>no, missing, empty: a field without a value.</summary>
    Lack,

    /// <summary>only.</summary>
    Only,

    /// <summary>and.</summary>
    And,

    /// <summary>or.</summary>
    Or,

    /// <summary>by, per: a dimension follows.</summary>
    By,

    /// <summary>top, worst.</summary>
    Rank,

    /// <summary>those, it, her, the others.</summary>
    Pointer,

    /// <summary>I meant, instead, also: how a message changes the one before.</summary>
    Edit,

    /// <summary>if, suppose.</summary>
    Suppose,

    /// <summary>my, our, my team.</summary>
    Person,

    /// <summary>deals.</summary>
    Thing,

    /// <summary>A unit of a figure.</summary>
    Unit,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>People who left.</summary>
    Left,
}
