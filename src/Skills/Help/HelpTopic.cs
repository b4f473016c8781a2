namespace RevBot.Skills.Help;

/// <summary>Something that can be asked.</summary>
/// <param name="Subject">forecast, deals, pipeline, win/loss, trust.</param>
/// <param name="Function">The function that answers.</param>
/// <param name="Answers">What it answers, in one sentence.</param>
/// <param name="Example">A question, as a person would ask it.</param>
public sealed record HelpTopic(string Subject, string Function, string Answers, string Example);
