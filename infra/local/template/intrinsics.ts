import { type Identity, identify, type Place } from "./identities.ts";
import type { AskedBy, Resolve, Resource, Template } from "./template.ts";
import { UnsupportedTemplatePart } from "./unsupported.ts";

/**
 * Makes the resolver of one template. It knows `Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::Sub`, `Fn::Select`,
 * `Fn::Split`, the pseudo parameters and the parameters with a default.
 *
 * @throws UnsupportedTemplatePart (from the resolver) for another intrinsic, a reference to nothing, and a
 *   resource or attribute that this runner cannot name.
 */
export function resolverOf(template: Template, place: Place): Resolve {
  const pseudo: Readonly<Record<string, string>> = {
    "AWS::Region": place.region,
    "AWS::AccountId": place.accountId,
    "AWS::Partition": "aws",
    "AWS::StackName": place.stackName,
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackId": `arn:aws:cloudformation:${place.region}:${place.accountId}:stack/${place.stackName}/local`,
  };

  const resolve: Resolve = (value, asker) => {
    if (Array.isArray(value))
      return value.map((item) => resolve(item, asker)).filter((item) => item !== undefined);
    if (typeof value !== "object" || value === null) return value;
    const [key, ...others] = Object.keys(value);
    if (key !== undefined && others.length === 0 && (key === "Ref" || key.startsWith("Fn::"))) {
      return intrinsic(key, (value as Record<string, unknown>)[key], asker);
    }
    const resolved = Object.entries(value).map(([name, item]) => [name, resolve(item, asker)] as const);
    return Object.fromEntries(resolved.filter(([, item]) => item !== undefined));
  };

  function intrinsic(name: string, operand: unknown, asker: AskedBy): unknown {
    switch (name) {
      case "Ref":
        return reference(text(operand, name, asker), asker);
      case "Fn::GetAtt": {
        const [logicalId = "", ...attribute] = Array.isArray(operand) ? operand : `${operand}`.split(".");
        return attributeOf(logicalId, attribute.join("."), asker);
      }
      case "Fn::Join": {
        const [separator, parts] = list(operand, name, asker);
        return list(resolve(parts, asker), name, asker)
          .map((part) => text(part, name, asker))
          .join(text(separator, name, asker));
      }
      case "Fn::Select": {
        const [index, items] = list(operand, name, asker);
        const chosen = list(resolve(items, asker), name, asker)[Number(resolve(index, asker))];
        if (chosen === undefined) throw malformed(name, asker);
        return chosen;
      }
      case "Fn::Split": {
        const [separator, whole] = list(operand, name, asker);
        return text(resolve(whole, asker), name, asker).split(text(separator, name, asker));
      }
      case "Fn::Sub":
        return substitute(operand, asker);
      default:
        throw new UnsupportedTemplatePart(
          asker,
          `the intrinsic ${name}`,
          "Teach it to infra/local/template/intrinsics.ts.",
        );
    }
  }

  function substitute(operand: unknown, asker: AskedBy): string {
    const [pattern, variables] = Array.isArray(operand) ? operand : [operand, {}];
    const own = (resolve(variables, asker) ?? {}) as Record<string, unknown>;
    return text(pattern, "Fn::Sub", asker).replace(
      /\$\{(!?)([^}]+)\}/g,
      (_all, literal: string, name: string) => {
        if (literal === "!") return `\${${name}}`;
        if (Object.hasOwn(own, name)) return text(own[name], "Fn::Sub", asker);
        const dot = name.indexOf(".");
        const value =
          dot < 0 ? reference(name, asker) : attributeOf(name.slice(0, dot), name.slice(dot + 1), asker);
        return text(value, "Fn::Sub", asker);
      },
    );
  }

  function reference(name: string, asker: AskedBy): string | undefined {
    if (name === "AWS::NoValue") return undefined;
    return pseudo[name] ?? template.parameters.get(name) ?? identityOf(name, asker).ref;
  }

  function attributeOf(logicalId: string, attribute: string, asker: AskedBy): string {
    const value = identityOf(logicalId, asker).attributes[attribute];
    if (value !== undefined) return value;
    const type = template.resources.get(logicalId)?.type;
    throw new UnsupportedTemplatePart(
      asker,
      `the attribute ${attribute} of ${logicalId} (${type})`,
      "Teach it to infra/local/template/identities.ts.",
    );
  }

  function identityOf(logicalId: string, asker: AskedBy): Identity {
    const resource = template.resources.get(logicalId);
    if (resource === undefined) {
      throw new UnsupportedTemplatePart(
        asker,
        `${logicalId}, which is no resource, no pseudo parameter and no parameter with a default`,
        "Synthesize the stack again; a parameter needs a default to run locally.",
      );
    }
    const identity = identify(resource, nameIn(resource), place);
    if (identity !== undefined) return identity;
    throw new UnsupportedTemplatePart(
      asker,
      `the resource type ${resource.type} of ${logicalId}, on which it depends`,
      "Teach it to infra/local/template/identities.ts.",
    );
  }

  function nameIn(resource: Resource) {
    return (property: string, otherwise = resource.logicalId) => {
      const given = resource.properties[property];
      return given === undefined ? otherwise : text(resolve(given, resource), property, resource);
    };
  }

  return resolve;
}

function list(value: unknown, name: string, asker: AskedBy): unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(name, asker);
}

function text(value: unknown, name: string, asker: AskedBy): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  throw malformed(name, asker);
}

function malformed(name: string, asker: AskedBy): UnsupportedTemplatePart {
  return new UnsupportedTemplatePart(
    asker,
    `this form of ${name}`,
    "Compare it with CloudFormation's documentation.",
  );
}
