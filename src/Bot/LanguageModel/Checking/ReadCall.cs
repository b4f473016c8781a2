using System.Text.Json.Nodes;
using RevBot.Skills;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>A proposed call whose arguments were said.</summary>
/// <param name="Skill">The function.</param>
/// <param name="Arguments">Names in the data's words; what a single call left out is put in.</param>
/// <param name="Taken">Times that were taken on the model's word.</param>
/// <param name="Paraphrase">Words that were taken for values.</param>
internal sealed record ReadCall(ISkill Skill, JsonObject Arguments, IReadOnlyList<string> Taken, Paraphrase Paraphrase);
