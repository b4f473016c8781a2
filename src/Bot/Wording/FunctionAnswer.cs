using RevBot.Skills;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Wording;

/// <summary>What a function found, with what was asked of it.</summary>
/// <param name="Skill">The function.</param>
/// <param name="Result">Its result.</param>
/// <param name="Ask">What kind of answer is wanted.</param>
/// <param name="Assumed">What was taken for granted, in short phrases.</param>
public sealed record FunctionAnswer(ISkill Skill, SkillResult Result, Ask Ask, IReadOnlyList<string> Assumed);
