using System.Text.Json.Serialization;

namespace RevBot.Skills.Findings;

/// <summary>What kind of answer a question wants; the first sentence of an answer is of that kind.</summary>
[JsonConverter(typeof(AskConverter))]
public enum Ask
{
    /// <summary>None in particular: what the function itself holds for most important comes first.</summary>
    Any = 0,

    /// <summary>A figure: "how much pipeline do we have?".</summary>
    HowMuch = 1,

    /// <summary>Yes, no or too close to call: "will we hit our number?".</summary>
    Verdict = 2,

    /// <summary>People, best or worst first: "who is going to miss quota?".</summary>
    Who = 3,

    /// <summary>Things, best or worst first: "which region is ahead?".</summary>
    Which = 4,

    /// <summary>Causes, largest first: "why did the win rate drop?".</summary>
    Why = 5,

    /// <summary>Two or more things or times against each other.</summary>
    Compare = 6,

    /// <summary>The things themselves: "show the deals …".</summary>
    List = 7,

    /// <summary>The next step: "what should I do about Acme?".</summary>
    WhatToDo = 8,

    /// <summary>A day.</summary>
    When = 9,

    /// <summary>How a figure was worked out.</summary>
    HowComputed = 10,

    /// <summary>What a word means.</summary>
    Define = 11,
}
